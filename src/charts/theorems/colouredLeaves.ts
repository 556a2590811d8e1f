import { extent } from 'd3';
import { leafColour } from './leafColour';

/** A box of the (m, s) plane with the bound found there, and its colour among the others. */
export interface ColouredLeaf {
  readonly m0: number;
  readonly m1: number;
  readonly s0: number;
  readonly s1: number;
  readonly bound: number;
  readonly fill: string;
}

/**
 * The leaves of a partition, five numbers each (m from, m to, s from, s to, bound),
 * coloured from the least bound to the greatest.
 */
export function colouredLeaves(leaves: Float64Array): readonly ColouredLeaf[] {
  const found = Array.from({ length: leaves.length / 5 }, (_, i) => [...leaves.subarray(5 * i, 5 * i + 5)]);
  const [least = 0, most = 0] = extent(found, (leaf) => (Number.isFinite(leaf[4]) ? leaf[4] : undefined));
  return found.map(([m0 = 0, m1 = 0, s0 = 0, s1 = 0, bound = 0]) => ({
    ...{ m0, m1, s0, s1, bound },
    fill: leafColour(bound, least, most),
  }));
}
