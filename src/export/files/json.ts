import type { Picture } from '../Picture';
import type { Cell, Table } from '../tables/Table';
import { inColumns } from './inColumns';
import { textPieces } from './textPieces';

/**
 * The table as JSON with what it belongs to, piece by piece. Rows are objects by the columns' names; a number beyond
 * the range of doubles, which JSON cannot write, is the text "Infinity".
 */
export function* json(table: Table, { link, request }: Picture): Generator<string> {
  const { id, words, parameters } = table;
  const { columns, rows } = inColumns(table);
  const { window, nuScale } = request;
  const head = {
    ...{ format: 'moment-map table', version: 1, table: id, words, link },
    ...{ parameters: parameters ?? request.parameters, window, nuScale },
  };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "rows": [`;
  const object = (row: readonly Cell[]) =>
    Object.fromEntries(columns.map((name, i) => [name, written(row[i] ?? null)]));
  yield* textPieces(rows, (row, index) => `${index === 0 ? '' : ','}\n    ${JSON.stringify(object(row))}`);
  yield '\n  ]\n}\n';
}

function written(cell: Cell): Cell {
  if (typeof cell !== 'number' || Number.isFinite(cell)) return cell;
  return Number.isNaN(cell) ? null : String(cell);
}
