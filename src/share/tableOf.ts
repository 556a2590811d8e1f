import type { Cell, Table } from '../export/tables/Table';
import { takeName } from '../export/takeName';

/** What a cell of the page holds in the order of reading: words, and numbers in full. */
export type Pieces = readonly (string | number)[];

/** A table of the page; a head or a cell at the end of a row may be missing. */
export interface PageTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Pieces[])[];
}

const numbersOf = (pieces: Pieces) => pieces.filter((piece) => typeof piece === 'number');
const wordsOf = (pieces: Pieces) => pieces.filter((piece) => typeof piece === 'string').join('');

/**
 * The columns and rows that a table of the page has for programs. A column with nothing but numbers stays one, or becomes as
 * many as its fullest cell has numbers; brackets and commas between them are left out. A column with words keeps them, its
 * numbers in full at their places; the numbers also stand alone in columns after it, `head number`. A column without head is
 * called `name` if it is the first, else `value`. Of equal names the later ones are counted: `value 2`. Where a row has no such
 * word or number the cell is null.
 */
export function tableOf({ heads, rows }: PageTable): Pick<Table, 'columns' | 'rows'> {
  const names = new Set<string>();
  const made: Cell[][] = [];
  for (let column = 0; column < Math.max(heads.length, ...rows.map((row) => row.length)); column += 1) {
    const cells = rows.map((row) => row[column] ?? []);
    const add = (name: string, read: (pieces: Pieces) => Cell) => {
      takeName(names, name, ' ');
      made.push(cells.map(read));
    };
    const head = heads[column] || (column === 0 ? 'name' : 'value');
    const count = Math.max(0, ...cells.map((pieces) => numbersOf(pieces).length));
    const worded = count === 0 || cells.some((pieces) => /[^\s(),]/.test(wordsOf(pieces)));
    if (worded) add(head, (pieces) => plain(pieces.join('')) || null);
    for (let k = 0; k < count; k += 1) add(worded ? `${head} number` : head, (pieces) => numbersOf(pieces)[k] ?? null);
  }
  return {
    columns: [...names].map((name) => ({ name })),
    rows: rows.map((_, row) => made.map((cells) => cells[row] ?? null)),
  };
}

/** A text on one line, without signs that only a printed page needs. */
export function plain(text: string): string {
  return text
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
