import { kernelOf, traitsOf } from '../../math';
import type { Parameters } from '../../math/types';

/** Cells of a stretch where each may take milliseconds. */
const few = 16;

/** How many cells are done before a job is heard of: a few where moments are sums, any number where they are not. */
export function patience(parameters: Parameters, cells: number): number {
  return traitsOf(kernelOf(parameters)).slow ? cells : Infinity;
}

/** Work (`worked`) that the last picture of a window may take. */
const most = 400_000_000;

/**
 * The finest stride, a power of two, at which a picture takes no more than that, where one at a coarser stride took so
 * much work.
 */
export function finestStride(coarse: number, work: number): number {
  let stride = 1;
  while (stride < coarse && work * (coarse / stride) ** 2 > most) stride *= 2;
  return stride;
}

/**
 * Cuts a row of cells into stretches, after each of which a job is heard of: short ones where moments are sums, the
 * whole row where they have a closed form.
 */
export function* stretches(parameters: Parameters, length: number): Generator<readonly [from: number, to: number]> {
  const cells = Math.min(length, patience(parameters, few));
  for (let from = 0; from < length; from += cells) yield [from, Math.min(length, from + cells)];
}
