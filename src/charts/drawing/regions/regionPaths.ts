/**
 * Path data of each class's cells as rectangles, in cells, the highest row at y = 0: runs along a row, joined with like
 * runs of the rows below. Empty for a class without cells.
 *
 * Not by d3-contour, which takes one pass a class and cuts corners: 5 classes on 240 × 160 cells take it 20 ms against
 * 0.2 ms here, 48 classes on 160 × 120 cells 207 ms against 0.6 ms, and what it leaves between three classes belongs to
 * none, up to a tenth of a speckled picture.
 */
export function regionPaths(classes: Uint8Array, columns: number, rows: number, count: number): readonly string[] {
  const paths = Array.from({ length: count }, (): string[] => []);
  // Per left end of a run: where it ends, its class, and the first row it was met in.
  const ends = new Int32Array(columns);
  const kinds = new Uint8Array(columns);
  const since = new Int32Array(columns);
  const close = (left: number, row: number) => {
    const top = rows - row;
    paths[kinds[left]!]!.push(`M${left} ${top}h${ends[left]! - left}v${row - since[left]!}h${left - ends[left]!}z`);
    ends[left] = 0;
  };
  for (let row = 0; row <= rows; row++) {
    let left = 0;
    while (left < columns) {
      const kind = row < rows ? classes[row * columns + left]! : -1;
      let right = left + 1;
      while (right < columns && row < rows && classes[row * columns + right] === kind) right++;
      if (row === rows) right = columns;
      for (let i = left; i < right; i++) {
        const goes = i === left && kind === kinds[i] && ends[i] === right;
        if (ends[i] !== 0 && !goes) close(i, row);
      }
      if (row < rows && ends[left] === 0) {
        ends[left] = right;
        kinds[left] = kind;
        since[left] = row;
      }
      left = right;
    }
  }
  return paths.map((parts) => parts.join(''));
}
