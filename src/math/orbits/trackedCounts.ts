import { kernelSize } from '../kernel';
import type { CellGrid } from '../map/cellGrid';
import { kernelOf } from '../map/kernelOf';
import { stepOf } from '../map/stepOf';
import { spent } from '../moments/quadrature/effort';
import { traitsOf } from '../moments/traits';
import type { Parameters } from '../types';
import { arrivalsOf, open, unsure } from './arrivals';
import type { Attractor } from './attractors';
import { firstAttractor, gone, type Known, unknownClass } from './basins';
import { bendOf, bends, farthest, third } from './blockBends';
import { leavesAlways } from './leavesAlways';
import { limitsOf } from './limits';
import { hasMirrorImage, isMeanLost } from './lostMean';
import { mostEffort } from './orbit';

/** Per cell of a grid its class, `unknownClass` where it has to be followed itself, and the layers it takes. */
export interface TrackedCounts {
  readonly classes: Uint8Array<ArrayBuffer>;
  readonly layers: Float32Array<ArrayBuffer>;
}

export interface TrackedOptions {
  readonly reach: number;
  readonly maxLayers: number;
  readonly known: Known;
}

/** Cells along the sides of a block, all of which are told from the orbit of its middle: of large, then of small ones. */
const sides = [10, 5];
/** Layers that a middle is followed on after it has arrived: some cells of its block, and of those beside, take longer. */
const extra = 24;
/** Numbers of a track per layer: μ, ν and the derivative of both by the start's place in blocks. */
const width = 6;
const exactly = new Float64Array(2);
/** Rounding of places along an orbit, in parts of their size. */
const rounding = 1e-12;

/** The orbits of the middles of one row of blocks and of those beside it, each with its derivative. */
interface Tracks {
  /** A block of this row at place k + 1. */
  readonly places: Float64Array;
  /** Layers known of each, 0 where it comes to no attractor, and the attractor it comes to. */
  readonly lengths: Int32Array;
  readonly ends: Int32Array;
}

/**
 * Layers until starts converge, for most cells of a grid, from one orbit for a hundred of them. Each block's middle is followed
 * with the derivative D of its layers by the start, and from places and D of the eight middles beside follow the second and
 * third derivatives. So every cell is followed to the third order. How far this is from the truth is measured at these
 * eight, where what is left of fourth order is sixteen times what it is in the corners of the block, and as much is
 * feared for every cell of it. Where at every layer all that decides is the
 * same in the whole of this doubt, the cell's class and layers are those that it would be found to have if followed;
 * where not, as next to a basin's edge, it is left unknown. What bends g within a block and not across the blocks
 * around it would escape; no moments do at s > 0 unless next to ν = 0, where no block is told. Tests hold it against
 * following every cell. Nothing is told where a start sinks or comes to a line of fixed points, or where an attractor takes in some directions only.
 * Yields after each orbit and each block.
 */
export function* trackedCounts(
  parameters: Parameters,
  attractors: readonly Attractor[],
  grid: CellGrid,
  { reach, maxLayers, known }: TrackedOptions,
): Generator<void, TrackedCounts> {
  const { columns, rows } = grid;
  const classes = new Uint8Array(columns * rows).fill(unknownClass);
  const layers = new Float32Array(columns * rows).fill(Number.NaN);
  const told = { classes, layers };
  for (const side of sides) yield* tellBlocks(told, side, parameters, attractors, grid, { reach, maxLayers, known });
  return told;
}

/** Tells the cells that are not told yet, by blocks of this size. */
function* tellBlocks(
  { classes, layers }: TrackedCounts,
  side: number,
  parameters: Parameters,
  attractors: readonly Attractor[],
  grid: CellGrid,
  { reach, maxLayers, known }: TrackedOptions,
): Generator<void, void> {
  const { columns, rows } = grid;
  if (attractors.length === 0 || attractors.some(({ kind, partly, line }) => kind === 'sinks' || partly || line))
    return;
  const kernel = kernelOf(parameters);
  if (leavesAlways(parameters, kernel) === 'slowly') return;
  const step = stepOf(parameters, kernel);
  const orbit = arrivalsOf(step, attractors, limitsOf(parameters, kernel, step), reach);
  const { slow } = traitsOf(kernel);
  const out = new Float64Array(kernelSize);
  const across = Math.ceil(columns / side);
  const up = Math.ceil(rows / side);
  const most = maxLayers + 1 + extra;
  const middle = middlesOf(grid, side);
  /** Blocks in which cells are left, and those around them, counted from the one below and left of the grid. */
  const left = new Uint8Array((across + 2) * (up + 2));
  const wanted = new Uint8Array((across + 2) * (up + 2));
  for (let k = 0; k < classes.length; k++) {
    if (classes[k] !== unknownClass) continue;
    const block = (Math.floor(k / columns / side) + 1) * (across + 2) + Math.floor((k % columns) / side) + 1;
    if (left[block] === 1) continue;
    left[block] = 1;
    for (let y = -1; y <= 1; y++) for (let x = -1; x <= 1; x++) wanted[block + y * (across + 2) + x] = 1;
  }

  /** Follows a middle; writes its track from `from` on, its length and its end at place `k`. */
  const follow = ({ places, lengths, ends }: Tracks, row: number, k: number): void => {
    let { mu, nu, alongMu: a, alongNu: d } = middle(k - 1, row);
    let [b, c] = [0, 0];
    let end = open;
    let last = most - 1;
    let signless = false;
    const begin = slow ? spent() : 0;
    if (!(nu > 0)) return;
    out[0] = mu;
    out[1] = nu;
    orbit.begin();
    for (let layer = 0; layer < most; layer++) {
      const at = (k * most + layer) * width;
      places[at] = mu;
      places[at + 1] = nu;
      places[at + 2] = a;
      places[at + 3] = b;
      places[at + 4] = c;
      places[at + 5] = d;
      if (end < 0) {
        end = orbit.pass(orbit.look(out, exactly), layer);
        if (end >= 0) last = Math.min(last, layer + extra);
        else if (layer >= maxLayers || !(mu * mu + nu < gone) || known(mu, nu) !== unknownClass) return;
      }
      if (layer === last) break;
      if (slow && spent() - begin > mostEffort) return;
      step(mu, nu, out);
      if (slow) signless = isMeanLost(signless, mu, nu, out);
      mu = out[0]!;
      nu = out[1]!;
      const a0 = a;
      const b0 = b;
      a = out[3]! * a0 + out[4]! * c;
      b = out[3]! * b0 + out[4]! * d;
      c = out[5]! * a0 + out[6]! * c;
      d = out[5]! * b0 + out[6]! * d;
    }
    if (signless && hasMirrorImage(attractors[end]?.points ?? [])) return;
    lengths[k] = last + 1;
    ends[k] = end;
  };
  const buffers = Array.from({ length: 3 }, () => new Float64Array((across + 2) * most * width));
  function* track(row: number): Generator<void, Tracks> {
    const tracks: Tracks = {
      places: buffers[(row + 3) % 3]!,
      lengths: new Int32Array(across + 2),
      ends: new Int32Array(across + 2),
    };
    for (let k = 0; k < across + 2; k++) {
      if (wanted[(row + 1) * (across + 2) + k] === 0) continue;
      follow(tracks, row, k);
      yield;
    }
    return tracks;
  }

  const bent = new Float64Array(most * 2 * bends);
  const doubtMu = new Float64Array(most);
  const doubtNu = new Float64Array(most);
  const sights = new Int32Array(most);
  const place = new Float64Array(2);
  const about = new Float64Array(2);
  /** The derivatives at a block's middle after this layer, and how far cells may be from where they put them. */
  const bend = (around: readonly Tracks[], k: number, layer: number): void => {
    const at = (k * most + layer) * width;
    const below = around[0]!.places;
    const here = around[1]!.places;
    const above = around[2]!.places;
    for (let of = 0; of < 2; of++) {
      const doubt = bendOf(below, here, above, at + of, at + 2 + 2 * of, most * width, bent, (2 * layer + of) * bends);
      (of === 0 ? doubtMu : doubtNu)[layer] = doubt + rounding * Math.abs(here[at + of]!);
    }
  };
  /** Tells the cells of one block, from the tracks of the row below it, its own, and that above. */
  const tell = (row: number, column: number, around: readonly Tracks[]): void => {
    const k = column + 1;
    const { places, lengths, ends } = around[1]!;
    let length = Math.min(lengths[k]!, maxLayers + 1);
    for (const other of around)
      for (let j = k - 1; j <= k + 1; j++) length = other.ends[j] === ends[k] ? Math.min(length, other.lengths[j]!) : 0;
    const whole = (layer: number): number => {
      bend(around, k, layer);
      const at = (k * most + layer) * width;
      const q = 2 * layer * bends;
      about[0] = doubtMu[layer]! + farthest(places, at + 2, bent, q);
      about[1] = doubtNu[layer]! + farthest(places, at + 4, bent, q + bends);
      place[0] = places[at]!;
      place[1] = places[at + 1]!;
      return orbit.look(place, about);
    };
    let end = open;
    let layer = 0;
    orbit.begin();
    for (; layer < length && end === open; layer++) {
      sights[layer] = whole(layer);
      end = sights[layer] === unsure ? unsure : orbit.pass(sights[layer]!, layer);
    }
    if (end === open) return;
    // Up to here all cells of the block go alike.
    const { near, since, deep } = orbit;
    const first = layer - 1;
    let seen = layer;
    for (let j = row * side; j < Math.min(rows, (row + 1) * side); j++)
      for (let i = column * side; i < Math.min(columns, (column + 1) * side); i++) {
        if (classes[j * columns + i] !== unknownClass) continue;
        let own = end;
        if (end === unsure) {
          const x = (i - column * side + 0.5) / side - 0.5;
          const y = (j - row * side + 0.5) / side - 0.5;
          orbit.near = near;
          orbit.since = since;
          orbit.deep = deep;
          own = open;
          for (layer = first; layer < length && own === open; layer++) {
            if (layer === seen) sights[layer] = whole(seen++);
            let sight = sights[layer]!;
            if (sight === unsure) {
              const at = (k * most + layer) * width;
              const q = 2 * layer * bends;
              place[0] = places[at]! + third(places, at + 2, bent, q, x, y);
              place[1] = places[at + 1]! + third(places, at + 4, bent, q + bends, x, y);
              about[0] = doubtMu[layer]!;
              about[1] = doubtNu[layer]!;
              sight = orbit.look(place, about);
            }
            own = sight === unsure ? unsure : orbit.pass(sight, layer);
          }
        }
        if (own < 0) continue;
        classes[j * columns + i] = own + firstAttractor;
        layers[j * columns + i] = orbit.since;
      }
  };

  let around = [yield* track(-1), yield* track(0)];
  for (let row = 0; row < up; row++) {
    around = [...around.slice(-2), yield* track(row + 1)];
    for (let column = 0; column < across; column++) {
      if (left[(row + 1) * (across + 2) + column + 1] === 0) continue;
      tell(row, column, around);
      yield;
    }
  }
}

/** The middle of a block, also of one beside the grid, and how far the next ones are in μ and ν, to the first order. */
function middlesOf({ window, nuScale, columns, rows }: CellGrid, side: number) {
  const log = nuScale === 'log';
  const low = log ? Math.log(window.nuMin) : window.nuMin;
  const high = log ? Math.log(window.nuMax) : window.nuMax;
  const alongMu = (side * (window.muMax - window.muMin)) / columns;
  const alongY = (side * (high - low)) / rows;
  return (column: number, row: number) => {
    const y = low + (row + 0.5) * alongY;
    const nu = log ? Math.exp(y) : y;
    return { mu: window.muMin + (column + 0.5) * alongMu, nu, alongMu, alongNu: log ? nu * alongY : alongY };
  };
}
