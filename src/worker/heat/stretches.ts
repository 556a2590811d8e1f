import { effort } from '../../math';

/** Cells of the first stretch, each of which may take milliseconds. */
const few = 16;

/**
 * Cuts rows of cells into stretches, after each of which a job is heard of: short ones where moments are sums, and as
 * long as the row once a stretch was done without any.
 */
export function cutter(): (length: number) => Generator<readonly [from: number, to: number]> {
  let cells = few;
  return function* (length) {
    for (let from = 0; from < length; ) {
      const before = effort.nodes + effort.made;
      const to = Math.min(length, from + cells);
      yield [from, to];
      from = to;
      cells = effort.nodes + effort.made === before ? Number.MAX_SAFE_INTEGER : few;
    }
  };
}
