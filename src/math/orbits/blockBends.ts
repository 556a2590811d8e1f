/** Numbers of a quantity that bends within a block: its derivatives xx, xy, yy, xxx, xxy, xyy, and yyy at the middle. */
export const bends = 7;

/**
 * Writes the second and third derivatives of a quantity at a block's middle, in blocks, from its values and first
 * derivatives there and at the eight middles beside: second differences of Hermite's kind, right to the fifth order.
 * @param below values and derivatives of the row of blocks below; `here` of its own, `above` of the one above
 * @param at where the block's value stands in each, `byX` its derivative along x, and next to it the one along y
 * @param beside how far away the same of the block to the right stands
 * @param q where in `bent` to write
 * @returns how far the third order is from the truth at these eight at most. What is of fourth order, and vanishes at
 * all of them, xy (x² − y²), is told from the derivatives.
 */
export function bendOf(
  below: Float64Array,
  here: Float64Array,
  above: Float64Array,
  at: number,
  byX: number,
  beside: number,
  bent: Float64Array,
  q: number,
): number {
  // No arrays are made here: these are millions of calls.
  const left = at - beside;
  const right = at + beside;
  const byY = byX + 1;
  const middle = here[at]!;
  const west = here[left]! - middle;
  const east = here[right]! - middle;
  const south = below[at]! - middle;
  const north = above[at]! - middle;
  const southWest = below[left]! - middle;
  const southEast = below[right]! - middle;
  const northWest = above[left]! - middle;
  const northEast = above[right]! - middle;
  const x = here[byX]!;
  const y = here[byY]!;
  const xWest = here[byX - beside]!;
  const xEast = here[byX + beside]!;
  const xSouth = below[byX]!;
  const xNorth = above[byX]!;
  const yWest = here[byY - beside]!;
  const yEast = here[byY + beside]!;
  const ySouth = below[byY]!;
  const yNorth = above[byY]!;
  const xx = 2 * (east + west) - 0.5 * (xEast - xWest);
  const yy = 2 * (north + south) - 0.5 * (yNorth - ySouth);
  const corners = 0.25 * (northEast - northWest - southEast + southWest);
  const yAlongX = 0.5 * (yEast - yWest);
  const xAlongY = 0.5 * (xNorth - xSouth);
  const xy = yAlongX + xAlongY - corners;
  const xxx = xEast - 2 * x + xWest;
  const xxy = yEast - 2 * y + yWest;
  const xyy = xNorth - 2 * x + xSouth;
  const yyy = yNorth - 2 * y + ySouth;
  bent[q] = xx;
  bent[q + 1] = xy;
  bent[q + 2] = yy;
  bent[q + 3] = xxx;
  bent[q + 4] = xxy;
  bent[q + 5] = xyy;
  bent[q + 6] = yyy;
  // What is even in the step to a neighbour, and what is odd.
  const evenX = 0.5 * xx;
  const evenY = 0.5 * yy;
  const oddX = x + xxx / 6;
  const oddY = y + yyy / 6;
  const up = evenX + evenY + xy;
  const down = evenX + evenY - xy;
  const rise = oddX + oddY + 0.5 * (xxy + xyy);
  const fall = oddX - oddY + 0.5 * (xyy - xxy);
  return Math.max(
    Math.max(Math.abs(east - evenX - oddX), Math.abs(west - evenX + oddX)),
    Math.max(Math.abs(north - evenY - oddY), Math.abs(south - evenY + oddY)),
    Math.max(Math.abs(northEast - up - rise), Math.abs(southWest - up + rise)),
    Math.max(Math.abs(southEast - down - fall), Math.abs(northWest - down + fall)),
    Math.max(Math.abs(yAlongX - corners), Math.abs(xAlongY - corners)),
  );
}

/** How far a cell of a block is from its middle at most, at half a block both ways. */
export function farthest(first: Float64Array, at: number, bent: Float64Array, q: number): number {
  const second = Math.abs(bent[q]!) + 2 * Math.abs(bent[q + 1]!) + Math.abs(bent[q + 2]!);
  const third = Math.abs(bent[q + 3]!) + 3 * (Math.abs(bent[q + 4]!) + Math.abs(bent[q + 5]!)) + Math.abs(bent[q + 6]!);
  return 0.5 * (Math.abs(first[at]!) + Math.abs(first[at + 1]!)) + second / 8 + third / 48;
}

/** How far it is at (x, y), in blocks, to the third order. */
export function third(first: Float64Array, at: number, bent: Float64Array, q: number, x: number, y: number): number {
  const along =
    first[at]! + x * (0.5 * bent[q]! + (x / 6) * bent[q + 3]!) + y * (bent[q + 1]! + 0.5 * x * bent[q + 4]!);
  const up = first[at + 1]! + y * (0.5 * bent[q + 2]! + (y / 6) * bent[q + 6]! + 0.5 * x * bent[q + 5]!);
  return along * x + up * y;
}
