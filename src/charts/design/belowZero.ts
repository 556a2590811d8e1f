/** A place on a grid, in cells from its first corner. */
export type GridPlace = readonly [i: number, j: number];

/** Where the numbers at a grid's corners are below 0, in between taken as linear along the edges of the cells. */
export interface BelowZero {
  /** Polygons that fill it, one a cell, or one for a run of cells that lie in it whole. */
  readonly area: readonly (readonly GridPlace[])[];
  /** Its border: a piece for each cell that it crosses. */
  readonly edge: readonly (readonly GridPlace[])[];
}

/**
 * The part of a grid where `values`, (columns + 1)·(rows + 1) of them row by row, are below 0. In a cell with two opposite corners
 * of each sign both corners below 0 belong to one polygon.
 */
export function belowZero(values: ArrayLike<number>, columns: number, rows: number): BelowZero {
  const area: GridPlace[][] = [];
  const edge: GridPlace[][] = [];
  const width = columns + 1;
  for (let j = 0; j < rows; j++) {
    let run = 0;
    for (let i = 0; i <= columns; i++) {
      const corners: readonly GridPlace[] = [
        [i, j],
        [i + 1, j],
        [i + 1, j + 1],
        [i, j + 1],
      ];
      const at = i < columns ? corners.map(([x, y]) => values[y * width + x]!) : [];
      const whole = at.length > 0 && at.every((value) => value < 0);
      if (whole) {
        run++;
        continue;
      }
      if (run > 0)
        area.push([
          [i - run, j],
          [i, j],
          [i, j + 1],
          [i - run, j + 1],
        ]);
      run = 0;
      const polygon: GridPlace[] = [];
      const crossings: GridPlace[] = [];
      for (const [k, value] of at.entries()) {
        const next = at[(k + 1) % 4]!;
        const [from, to] = [corners[k]!, corners[(k + 1) % 4]!];
        if (value < 0) polygon.push(from);
        if (value < 0 === next < 0) continue;
        const part = value / (value - next);
        const crossing: GridPlace = [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])];
        polygon.push(crossing);
        crossings.push(crossing);
      }
      if (polygon.length > 0) area.push(polygon);
      for (let k = 0; k + 1 < crossings.length; k += 2) edge.push([crossings[k]!, crossings[k + 1]!]);
    }
  }
  return { area, edge };
}
