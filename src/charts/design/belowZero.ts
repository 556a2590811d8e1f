import { contours } from 'd3';

/** A place on a grid, in cells from its first corner. */
export type GridPlace = readonly [i: number, j: number];

/** Where the numbers at a grid's corners are below 0, in between taken as linear along the edges of the cells. */
export interface BelowZero {
  /**
   * Closed lines that bound it, holes the other way round.
   * Where it reaches the grid's edge they run half a cell beyond.
   */
  readonly area: readonly (readonly GridPlace[])[];
  /** Its border within the grid. */
  readonly edge: readonly (readonly GridPlace[])[];
}

/**
 * The part of a grid where `values`, columns·rows of them at its corners, row by row, are not above 0; by d3-contour.
 */
export function belowZero(values: ArrayLike<number>, columns: number, rows: number): BelowZero {
  const negated = Array.from(values, (value) => -value);
  // D3 takes the numbers for those at the middles of cells.
  const area = contours()
    .size([columns, rows])
    .contour(negated, 0)
    .coordinates.flat()
    .map((ring) => ring.map(([x = 0, y = 0]): GridPlace => [x - 0.5, y - 0.5]));
  const inside = ([i, j]: GridPlace) => i >= 0 && j >= 0 && i <= columns - 1 && j <= rows - 1;
  const edge = area.flatMap((ring) => {
    const lines: GridPlace[][] = [[]];
    for (const place of ring)
      if (inside(place)) lines.at(-1)!.push(place);
      else lines.push([]);
    return lines.filter((line) => line.length > 1);
  });
  return { area, edge };
}
