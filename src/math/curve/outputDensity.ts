import type { Curve } from '../Curve';
import { normalDensity, normalDistribution } from '../special/normalDistribution';
import { monotonePieces, type Piece } from './monotonePieces';

/** A value that the output takes with a probability above 0. */
export interface Atom {
  readonly at: number;
  readonly mass: number;
}

/** A value at which the density of the output jumps or is infinite, with the densities on both sides. */
export interface Edge {
  readonly at: number;
  readonly below: number;
  readonly above: number;
}

/** The distribution of f(z) for z ~ N(m, s). */
export interface OutputDensity {
  /** The density at y, the sum of φ(z)/|f′(z)| over all z with f(z) = y; 0 outside, +∞ at a turn. */
  readonly at: (y: number) => number;
  /** The density's limits on both sides of y. */
  readonly sides: (y: number) => Edge;
  /** Values between which the density is smooth, rising: ends and edges. */
  readonly breaks: readonly number[];
  /** Pr[from < f(z) < to], atoms left out. */
  readonly mass: (from: number, to: number) => number;
  /** Values within a stretch that are close to each other where z or the density needs it, rising. */
  readonly samples: (low: number, high: number) => readonly number[];
  readonly atoms: readonly Atom[];
  /** Mass where f is too close to a limit for a double to tell it apart. */
  readonly saturated: readonly Atom[];
  readonly edges: readonly Edge[];
}

/** Standard deviations of z looked at on each side: beyond lies a mass below 1e−20. */
export const reach = 9.5;
/** Entries of a piece's table: fewer when there are many pieces, so that the work stays the same. */
const [mostNodes, fewestNodes, nodesInAll] = [160, 32, 640];
/** More pieces are not followed: their densities could not be told apart in a picture. */
const mostPieces = 24;

/** One stretch on which z follows from y, with a table to start from. */
interface Inverse {
  readonly piece: Piece;
  readonly low: number;
  readonly high: number;
  readonly z: Float64Array;
  readonly y: Float64Array;
}

/**
 * The distribution of f(z), z ~ N(m, s) with s > 0, by change of variables on each monotone piece of f. Exact but for
 * the search of the pieces (`monotonePieces`): masses are differences of Φ, and z is found from y to the last bits.
 * Undefined when f turns more often than 24 times where z lies.
 */
export function outputDensity(curve: Curve, m: number, s: number): OutputDensity | undefined {
  const r = Math.sqrt(s);
  const pieces = snapped(monotonePieces(curve, m - reach * r, m + reach * r));
  const massOf = ({ from, to }: Piece) => massBetween((from - m) / r, (to - m) / r);
  const gather = (kind: Piece['kind'], value: (piece: Piece) => number) => {
    const masses = new Map<number, number>();
    for (const piece of pieces)
      if (piece.kind === kind) masses.set(value(piece), (masses.get(value(piece)) ?? 0) + massOf(piece));
    return [...masses].map(([at, mass]) => ({ at, mass })).filter(({ mass }) => mass > 0);
  };
  const moving = pieces.filter(({ kind }) => kind === 'rising' || kind === 'falling');
  if (moving.length > mostPieces) return undefined;
  const nodes = Math.min(mostNodes, Math.max(fewestNodes, Math.round(nodesInAll / moving.length)));
  const inverses = moving.flatMap((piece) => inverseOf(curve, piece, nodes));
  const q = (z: number, slope: number) => normalDensity((z - m) / r) / (r * Math.abs(slope));
  const at = (y: number) => {
    let sum = 0;
    for (const inverse of inverses) {
      if (y < inverse.low || y > inverse.high) continue;
      const z = solve(curve, inverse, y);
      sum += q(z, curve.slope(z));
    }
    return sum;
  };
  const sides = (y: number) => {
    const edge = { at: y, below: 0, above: 0 };
    for (const inverse of inverses) {
      const { from, to, start, startSlope, endSlope } = inverse.piece;
      if (y > inverse.low && y < inverse.high) {
        const z = solve(curve, inverse, y);
        const density = q(z, curve.slope(z));
        edge.below += density;
        edge.above += density;
      } else if (y === inverse.low || y === inverse.high) {
        const density = y === start ? q(from, startSlope) : q(to, endSlope);
        if (y === inverse.low) edge.above += density;
        else edge.below += density;
      }
    }
    return edge;
  };
  // Where f turns or has a kink; not where doubles lose it, nor where the search ends.
  const inner = new Set<number>();
  pieces.forEach((piece, k) => {
    const next = pieces[k + 1];
    if (next && piece.kind !== 'saturated' && next.kind !== 'saturated') inner.add(piece.end).add(next.start);
  });
  const breaks = [...new Set(inverses.flatMap(({ low, high }) => [low, high]))].sort((a, b) => a - b);
  return {
    at,
    sides,
    breaks,
    mass: (from, to) =>
      inverses.reduce((sum, inverse) => {
        const [low, high] = [Math.max(from, inverse.low), Math.min(to, inverse.high)];
        if (!(high > low)) return sum;
        const [a, b] = [zOf(curve, inverse, low), zOf(curve, inverse, high)];
        return sum + massBetween((Math.min(a, b) - m) / r, (Math.max(a, b) - m) / r);
      }, 0),
    samples: (low, high) =>
      [...new Set(inverses.flatMap(({ y }) => [...y].filter((value) => value > low && value < high)))].sort(
        (a, b) => a - b,
      ),
    atoms: gather('flat', (piece) => piece.start),
    saturated: gather('saturated', (piece) => (piece.from <= m - reach * r ? piece.start : piece.end)),
    edges: breaks
      .filter((y) => inner.has(y))
      .map(sides)
      // One-sided slopes are taken 1e−12 beside their place.
      .filter(({ below, above }) => Math.abs(below - above) > 1e-9 * Math.min(below, above)),
  };
}

/** Pr[a < Z < b] of a standard normal Z, without cancellation in either tail. */
export function massBetween(a: number, b: number): number {
  // The ends of what is looked at stand for the whole tail.
  if (a <= -reach) return b >= reach ? 1 : normalDistribution(b);
  if (b >= reach) return normalDistribution(-a);
  return a > 0 ? normalDistribution(-a) - normalDistribution(-b) : normalDistribution(b) - normalDistribution(a);
}

/** End values that differ by rounding only are taken as one, so that they make one edge. */
function snapped(pieces: readonly Piece[]): readonly Piece[] {
  const kept: number[] = [];
  const snap = (value: number) => {
    const known = kept.find((other) => Math.abs(other - value) <= 1e-12 * (1 + Math.abs(value)));
    if (known === undefined) kept.push(value);
    return known ?? value;
  };
  return pieces.map((piece) => ({ ...piece, start: snap(piece.start), end: snap(piece.end) }));
}

function inverseOf(curve: Curve, piece: Piece, nodes: number): Inverse[] {
  const { from, to, start, end } = piece;
  if (start === end) return [];
  const z = new Float64Array(nodes + 1);
  const y = new Float64Array(nodes + 1);
  for (let k = 0; k <= nodes; k++) {
    // Denser towards the ends, where a turn may be.
    z[k] = k === nodes ? to : from + 0.5 * (to - from) * (1 - Math.cos((Math.PI * k) / nodes));
    y[k] = k === 0 ? start : k === nodes ? end : curve.value(z[k]!);
  }
  return [{ piece, low: Math.min(start, end), high: Math.max(start, end), z, y }];
}

function zOf(curve: Curve, inverse: Inverse, y: number): number {
  const { from, to, start, end } = inverse.piece;
  return y === start ? from : y === end ? to : solve(curve, inverse, y);
}

/** The z of the piece with f(z) = y: the table's step, then Newton's method kept within the bracket. */
function solve(curve: Curve, { piece, z, y: values }: Inverse, y: number): number {
  const rising = piece.kind === 'rising';
  let [first, last] = [0, z.length - 1];
  while (last - first > 1) {
    const middle = (first + last) >> 1;
    if (values[middle]! < y === rising) first = middle;
    else last = middle;
  }
  let [low, high] = [z[first]!, z[last]!];
  let guess = low + ((y - values[first]!) / (values[last]! - values[first]!)) * (high - low);
  if (!(guess >= low && guess <= high)) guess = 0.5 * (low + high);
  for (let step = 0; step < 60; step++) {
    const error = curve.value(guess) - y;
    if (error === 0) return guess;
    if (error < 0 === rising) low = guess;
    else high = guess;
    const before = guess;
    guess -= error / curve.slope(guess);
    if (!(guess > low && guess < high)) guess = 0.5 * (low + high);
    if (Math.abs(guess - before) <= 4e-16 * Math.abs(guess)) return guess;
  }
  return guess;
}
