import type { Cell, Content, Row, Table } from '../tables/Table';
import { piecesOf, plain } from '../tables/Text';
import { takeName } from './takeName';

/**
 * The columns and rows that files have of a table. A column that is shown and holds nothing but numbers stays one, or
 * becomes as many as its fullest cell has numbers; brackets and commas between them are left out. One with words keeps
 * them, its numbers in full at their places; the numbers also stand alone in columns after it, `name number`. Of equal
 * names the later ones are counted: `value 2`. Where a row has no such word or number the cell is null. Columns that
 * are not shown stay as they are.
 */
export function inColumns(table: Table): {
  readonly columns: readonly string[];
  readonly rows: Iterable<Row>;
} {
  const { columns, rows } = table.inFull ?? table;
  // A table that is for files only may be long, so it is read row by row.
  if (columns.every(({ heading }) => heading === undefined))
    return { columns: columns.map(({ name }) => name), rows: { [Symbol.iterator]: () => filed(rows) } };
  const all = [...rows];
  const names = new Set<string>();
  const made: (readonly Cell[])[] = [];
  columns.forEach(({ name, heading, screen }, index) => {
    const contents = all.map((row) => row[index] ?? null);
    const cells = heading === undefined ? [[name, contents.map(cellOf)] as const] : divided(name, contents);
    for (const [one, values] of screen ? [] : cells) {
      takeName(names, one, ' ');
      made.push(values);
    }
  });
  return { columns: [...names], rows: all.map((_, row) => made.map((values) => values[row]!)) };
}

function* filed(rows: Table['rows']): Generator<Row> {
  for (const row of rows) yield row.map(cellOf);
}

function cellOf(content: Content): Cell {
  return content === null || typeof content !== 'object' ? content : plain(content);
}

/** The columns that a shown column becomes. */
function* divided(
  name: string,
  contents: readonly Content[],
): Generator<readonly [name: string, cells: readonly Cell[]]> {
  const cells = contents.map((content) => (content === null ? [] : piecesOf(content)));
  const numbers = cells.map((pieces) => pieces.filter((piece) => typeof piece === 'number'));
  const count = Math.max(0, ...numbers.map(({ length }) => length));
  const worded = count === 0 || cells.some((pieces) => /[^\s(),]/.test(wordsOf(pieces)));
  if (worded) yield [name, cells.map((pieces) => plain(pieces) || null)];
  for (let k = 0; k < count; k += 1) yield [worded ? `${name} number` : name, numbers.map((found) => found[k] ?? null)];
}

const wordsOf = (pieces: readonly (string | number)[]) => pieces.filter((piece) => typeof piece === 'string').join('');
