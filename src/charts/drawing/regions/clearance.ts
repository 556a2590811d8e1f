/**
 * Per cell of a classified grid, row by row, the cells to the nearest one of another class or to the edge,
 * itself included;
 * in the chessboard's metric, by two sweeps.
 */
export function clearance(
  classAt: (column: number, row: number) => number,
  columns: number,
  rows: number,
): Int32Array<ArrayBuffer> {
  const clear = new Int32Array(columns * rows);
  const at = (x: number, y: number, own: number) =>
    x >= 0 && y >= 0 && x < columns && y < rows && classAt(x, y) === own ? clear[y * columns + x]! : 0;
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) {
      const own = classAt(x, y);
      clear[y * columns + x] =
        1 + Math.min(at(x - 1, y, own), at(x, y - 1, own), at(x - 1, y - 1, own), at(x + 1, y - 1, own));
    }
  for (let y = rows - 1; y >= 0; y--)
    for (let x = columns - 1; x >= 0; x--) {
      const own = classAt(x, y);
      const least = Math.min(at(x + 1, y, own), at(x, y + 1, own), at(x + 1, y + 1, own), at(x - 1, y + 1, own));
      clear[y * columns + x] = Math.min(clear[y * columns + x]!, 1 + least);
    }
  return clear;
}
