import { kernelSize } from '../kernel';
import type { Step } from '../map/stepOf';
import { type Attractor, directionOf, sideCosine } from './attractors';
import type { Limits } from './limits';

/** No attractor yet. */
export const open = -1;
/** The sight of a place that is not known well enough. */
export const unsure = -3;

/** Watches one orbit at a time come to its attractor, layer by layer. */
export interface Arrivals {
  /**
   * What can be seen from the place μ, ν = place[0…1], known up to about[0…1]: a number that is the same wherever the
   * same neighbourhoods are entered, or `unsure` where that depends on where about it is. Numbers come in arrays, as
   * these are millions of calls.
   */
  readonly look: (place: Float64Array, about: Float64Array) => number;
  /** Begins with another orbit. */
  readonly begin: () => void;
  /** The sight at this layer: the attractor that the orbit ends at, by index, as soon as that is settled, else `open`. */
  readonly pass: (sight: number, layer: number) => number;
  /** The attractor within whose reach the orbit is, since which layer, and for how many layers deep within. */
  near: number;
  since: number;
  deep: number;
}

/** The part of a neighbourhood that is waited for where none is known to keep starts within it. */
const unkept = 0.5;
/** Numbers of one row of the table of neighbourhoods. */
const width = 7;

/**
 * A start ends at the attractor whose neighbourhood it enters first; its size relative to the attractor's scale is the
 * attractor's own `trap`. With a finite `reach` it is watched into that neighbourhood, as far in as no layer leads out
 * of it again (`keptPart`) or for two turns more, and `since` is the layer after which it stays there for good. Where a
 * start sinks it or comes to a line of fixed points it is never waited for. Allocates nothing per orbit.
 */
export function arrivalsOf(step: Step, attractors: readonly Attractor[], limits: Limits, reach: number): Arrivals {
  const counting = reach < Infinity;
  const kept = attractors.map((attractor) => (counting && !attractor.line ? keptPart(step, attractor, reach) : 0));
  // Rows of μ, ν, the sizes of the neighbourhood that decides, those of `reach`, and the attractor's index.
  const boxes = Float64Array.from(
    attractors.flatMap(({ kind, points, scale, trap, line }, index) => {
      if (line) return [];
      const size = kind === 'sinks' ? trap : Math.min(trap, (kept[index]! || unkept) * reach);
      const square = scale * scale;
      return points.flatMap(({ mu, nu }) => [
        ...[mu, nu, size * scale, size * square],
        ...[reach * scale, reach * square, index],
      ]);
    }),
  );
  const lines = attractors.flatMap(({ points: [at], trap, line }, index) =>
    line && at ? [{ angle: directionOf(at.mu, at.nu), trap, index }] : [],
  );
  const atOnce = attractors.map(({ kind, line }) => !counting || kind === 'sinks' || line === true);
  const orbit: Arrivals = {
    near: open,
    since: 0,
    deep: 0,
    look(place, about) {
      const mu = place[0]!;
      const nu = place[1]!;
      const aboutMu = about[0]!;
      const aboutNu = about[1]!;
      let near = open;
      let deep = 0;
      for (let k = 0; k < boxes.length; k += width) {
        const across = Math.abs(mu - boxes[k]!);
        const up = Math.abs(nu - boxes[k + 1]!);
        if (counting && across <= boxes[k + 4]! + aboutMu && up <= boxes[k + 5]! + aboutNu) {
          if (across > boxes[k + 4]! - aboutMu || up > boxes[k + 5]! - aboutNu) return unsure;
          near = boxes[k + 6]!;
        }
        if (across > boxes[k + 2]! + aboutMu || up > boxes[k + 3]! + aboutNu) continue;
        if (across > boxes[k + 2]! - aboutMu || up > boxes[k + 3]! - aboutNu) return unsure;
        const index = boxes[k + 6]!;
        if (attractors[index]!.partly && limits.collapses(mu, nu) === undefined) continue;
        const { side, scale } = attractors[index]!;
        if (side) {
          const [x, y] = [(mu - boxes[k]!) / scale, (nu - boxes[k + 1]!) / scale ** 2];
          const within = side[0] * x + side[1] * y - sideCosine * Math.hypot(x, y);
          const aside = (1 + sideCosine) * Math.hypot(aboutMu / scale, aboutNu / scale ** 2);
          if (within < -aside) continue;
          if (within < aside) return unsure;
        }
        if (atOnce[index]) return 2 * index + 1;
        deep = 1;
      }
      for (let k = 0; k < lines.length; k++) {
        const { angle, trap, index } = lines[k]!;
        if (nu > 0 && Math.abs(directionOf(mu, nu) - angle) <= trap) return 2 * index + 1;
      }
      return 2 * near + deep;
    },
    begin() {
      orbit.near = open;
      orbit.deep = 0;
    },
    pass(sight, layer) {
      const near = sight >> 1;
      const deep = sight & 1;
      if (deep === 1 && atOnce[near]) return near;
      if (near !== orbit.near) orbit.since = layer;
      orbit.near = near;
      orbit.deep = deep === 1 ? orbit.deep + 1 : 0;
      if (near < 0 || orbit.deep === 0) return open;
      return kept[near]! > 0 || orbit.deep > 2 * attractors[near]!.points.length ? near : open;
    },
  };
  return orbit;
}

const edge = new Float64Array(kernelSize);
/** Places along each side of a neighbourhood's edge that are tried. */
const perSide = 6;
/** Parts of a neighbourhood that are tried, and for how many layers. */
const parts = [1, 0.97, 0.9, 0.8, 0.65];
const keptFor = 16;

/**
 * The largest part of the box of this relative size around every point of an attractor whose starts never leave the
 * box around the next: from its edge some layers lead into that part again, and none before leads out of the box.
 * 0 if none is found.
 */
function keptPart(step: Step, { points, scale, partly }: Attractor, size: number): number {
  if (partly) return 0;
  const [across, up] = [size * scale, size * scale * scale];
  /** How far a place is from a point of the attractor, in boxes. */
  const away = (k: number, mu: number, nu: number) => {
    const point = points[k % points.length]!;
    return Math.max(Math.abs(mu - point.mu) / across, Math.abs(nu - point.nu) / up);
  };
  const along = Array.from({ length: 2 * perSide + 1 }, (_, i) => i / perSide - 1);
  const sides = along.flatMap((part) => [
    [part, 1],
    [part, -1],
    [1, part],
    [-1, part],
  ]) as [number, number][];
  const isKept = (part: number, k: number) => {
    let places = sides
      .map(([x, y]) => ({ mu: points[k]!.mu + part * x * across, nu: points[k]!.nu + part * y * up }))
      .filter(({ nu }) => nu >= 0);
    for (let layer = 1; layer <= keptFor; layer++) {
      let farthest = 0;
      const next = [];
      for (const { mu, nu } of places) {
        step(mu, nu, edge);
        farthest = Math.max(farthest, away(k + layer, edge[0]!, edge[1]!));
        // Written this way round so that what is not a number leaves too.
        if (!(farthest <= 1)) return false;
        next.push({ mu: edge[0]!, nu: edge[1]! });
      }
      if (farthest <= part) return true;
      places = next;
    }
    return false;
  };
  return parts.find((part) => points.every((_, k) => isKept(part, k))) ?? 0;
}
