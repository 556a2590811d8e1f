import { kernelOf, traitsOf } from '../../math';
import type { Parameters } from '../../math/types';

/** Cells of a stretch where each may take milliseconds. */
const few = 16;

/** How many cells are done before a job is heard of: a few where moments are sums, any number where they are not. */
export function patience(parameters: Parameters, cells: number): number {
  return traitsOf(kernelOf(parameters)).slow ? cells : Infinity;
}

/**
 * Cuts a row of cells into stretches, after each of which a job is heard of: short ones where moments are sums, the
 * whole row where they have a closed form.
 */
export function* stretches(parameters: Parameters, length: number): Generator<readonly [from: number, to: number]> {
  const cells = Math.min(length, patience(parameters, few));
  for (let from = 0; from < length; from += cells) yield [from, Math.min(length, from + cells)];
}
