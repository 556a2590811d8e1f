import type { Picture } from './Picture';
import type { Table } from './Table';

/**
 * The table as JSON with what it belongs to. Rows are objects by the columns' names; a number beyond the range of
 * doubles, which JSON cannot write, is the text "Infinity".
 */
export function json({ id, columns, rows }: Table, { link, request }: Picture): string {
  const { parameters, window, nuScale } = request;
  const head = { format: 'moment-map table', version: 1, table: id, link, parameters, window, nuScale };
  const lines = rows.map((row) =>
    JSON.stringify(Object.fromEntries(columns.map((name, i) => [name, written(row[i])]))),
  );
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "rows": [\n    ${lines.join(',\n    ')}\n  ]\n}\n`;
}

function written(cell: Table['rows'][number][number] | undefined): string | number | null {
  if (typeof cell === 'number' && !Number.isFinite(cell)) return String(cell);
  return cell ?? null;
}
