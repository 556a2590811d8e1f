import type { PanelTable } from './panelTable';

/**
 * From which variance of z on sums miss what a curve does, and by what share of √E f², or of E f² for variances, two sums
 * differ there at the most.
 */
export interface Unresolved {
  readonly s: number;
  readonly error: number;
}

/** Panels of these classes are looked at for oscillations, s from 10⁻⁵ to 10⁷; an error of less than this is none. */
const [narrowest, widest] = [-8, 11];
const resolvedTo = 1e-9;
/** Panels that a sum over the finer ones goes to on each side, at most: 7 to 9 deviations. */
const reach = 16;
/** Means, not 0 alone where errors of odd functions cancel, and variances in parts of the least of a class. */
const tried = [
  [0, 2],
  [0.31, 1.07],
  [-0.73, 3.4],
] as const;

type Sums = (m: number, s: number, out: Float64Array, finer?: number) => unknown;

/** Compares sums over panels with sums over narrower ones, where panels were given up on, up to a variance; in steps. */
export function unresolvedOf(
  table: PanelTable,
  sums: Sums,
): (upTo?: number) => Generator<void, Unresolved | undefined> {
  const errors = new Map<number, number>();
  function* errorAt(k: number): Generator<void, number> {
    let coarse = false;
    for (const i of [-2, -1, 0, 1]) {
      coarse ||= table(k, i).coarse;
      yield;
    }
    if (!coarse) return 0;
    // What the sums ask for takes longer than they.
    for (let i = -reach; i < reach; i++) {
      table(k - 1, i);
      if (2 * Math.abs(i) <= reach) table(k, i);
      yield;
    }
    let most = 0;
    for (const [m, s] of tried) {
      const [one, two] = [new Float64Array(7), new Float64Array(7)];
      sums(m, s * 4 ** k, one);
      yield;
      sums(m, s * 4 ** k, two, 1);
      yield;
      most = Math.max(most, Math.abs(one[0]! - two[0]!) / Math.sqrt(two[2]!), Math.abs(one[1]! - two[1]!) / two[2]!);
    }
    return most;
  }
  return function* (upTo = Infinity) {
    let first: number | undefined;
    let error = 0;
    for (let k = narrowest; k <= widest && 4 ** k <= upTo; k++) {
      const found = errors.get(k) ?? (yield* errorAt(k));
      errors.set(k, found);
      error = Math.max(error, found);
      if (found > resolvedTo) first ??= 4 ** k;
    }
    return first === undefined ? undefined : { s: first, error };
  };
}
