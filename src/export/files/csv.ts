import type { Cell, Table } from '../tables/Table';
import { inColumns } from './inColumns';
import { textPieces } from './textPieces';

/**
 * The table as comma-separated values (RFC 4180), piece by piece: a line of names, then a line a row, every number in
 * full.
 */
export function* csv(table: Table): Generator<string> {
  const { columns, rows } = inColumns(table);
  yield line(columns);
  yield* textPieces(rows, line);
}

function line(row: readonly Cell[]): string {
  return `${row.map(written).join(',')}\r\n`;
}

/** `inf` is what NumPy, pandas and R read. */
function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : cell > 0 ? 'inf' : cell < 0 ? '-inf' : '';
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
