import type { Cell, Table } from './Table';

/** The table as comma-separated values (RFC 4180): a line of names, then a line a row, every number in full. */
export function csv({ columns, rows }: Table): string {
  return [columns, ...rows].map((row) => `${row.map(written).join(',')}\r\n`).join('');
}

/** `inf` is what NumPy, pandas and R read. */
function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : cell > 0 ? 'inf' : cell < 0 ? '-inf' : '';
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
