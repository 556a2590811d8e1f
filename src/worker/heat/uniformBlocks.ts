import { type CellGrid, unknownClass } from '../../math';

/**
 * Cells of a picture along the sides of the cells of its first, coarse one, and of the survey that the last one rests on.
 */
export const coarse = 8;
export const survey = 4;

/**
 * Per survey block its class where all blocks around it, and the coarse cells in them, have the same; else unknown, as
 * at the edge. What is narrower than four cells may be missed.
 */
export function uniformBlocks({ columns, rows }: CellGrid, classes: Uint8Array, first: Uint8Array): Uint8Array {
  const across = Math.ceil(columns / survey);
  const up = Math.ceil(rows / survey);
  const coarseAcross = Math.ceil(columns / coarse);
  const result = new Uint8Array(classes.length);
  for (let j = 0; j < up; j++) {
    for (let i = 0; i < across; i++) {
      const own = classes[j * across + i]!;
      let like = i > 0 && j > 0 && i < across - 1 && j < up - 1;
      for (let y = j - 1; like && y <= j + 1; y++)
        for (let x = i - 1; x <= i + 1; x++) {
          if (classes[y * across + x] !== own || first[(y >> 1) * coarseAcross + (x >> 1)] !== own) like = false;
        }
      result[j * across + i] = like ? own : unknownClass;
    }
  }
  return result;
}
