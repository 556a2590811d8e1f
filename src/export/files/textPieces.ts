import type { Row } from '../tables/Table';

/** Rows of a piece: made in well under a millisecond. */
const most = 500;

/** The text of many rows in pieces, so that whoever reads them can pause between two. */
export function* textPieces(rows: Iterable<Row>, write: (row: Row, index: number) => string): Generator<string> {
  let lines: string[] = [];
  let index = 0;
  for (const row of rows) {
    lines.push(write(row, index));
    index += 1;
    if (lines.length < most) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}
