import type { Cell, Table } from '../tables/Table';
import { inColumns } from './inColumns';
import { textPieces } from './textPieces';

/** How numbers and the columns between them are written: the point everywhere, or as some spreadsheets read them. */
export type CsvFor = 'everyone' | 'decimal comma';

/**
 * The table as comma-separated values (RFC 4180), piece by piece: a line of names, then a line a row, every number in
 * full. For spreadsheets with decimal comma, semicolons stand between the cells and a comma in every number, behind the
 * mark by which such programs know UTF-8.
 */
export function* csv(table: Table, to: CsvFor = 'everyone'): Generator<string> {
  const { columns, rows } = inColumns(table);
  const comma = to === 'decimal comma';
  const line = (row: readonly Cell[]) => `${row.map(comma ? writtenWithComma : written).join(comma ? ';' : ',')}\r\n`;
  yield (comma ? '\uFEFF' : '') + line(columns);
  yield* textPieces(rows, line);
}

function writtenWithComma(cell: Cell): string {
  if (typeof cell === 'number') return written(cell).replace('.', ',');
  return cell !== null && /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : (cell ?? '');
}

/** `inf` is what NumPy, pandas and R read. */
function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : cell > 0 ? 'inf' : cell < 0 ? '-inf' : '';
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
