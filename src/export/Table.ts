/** One value of a table; null where there is none. */
export type Cell = number | string | null;
export type Row = readonly Cell[];

/** Numbers to take along: the same table as CSV and as JSON. */
export interface Table {
  /** The last part of the file's name. */
  readonly id: string;
  /** What it holds, for the reader. */
  readonly words: string;
  readonly columns: readonly string[];
  /** Made as they are read, any number of times: a heat map has hundreds of thousands. */
  readonly rows: Iterable<Row>;
}

/** A table whose rows a generator makes anew whenever they are read; its columns' names are divided by spaces. */
export function table(id: string, words: string, columns: string, make: () => Generator<Row>): Table {
  return { id, words, columns: columns.split(' '), rows: { [Symbol.iterator]: make } };
}

/** A number that may not exist, as a cell. */
export const known = (value: number) => (Number.isNaN(value) ? null : value);

/** A truth as a cell. */
export const yes = (holds: boolean) => (holds ? 'yes' : 'no');

/** Numbers that follow each other in one array, `size` to a row, each row after the cells `before`. */
export function* inRows(numbers: Float64Array, size: number, ...before: readonly Cell[]): Generator<Row> {
  for (let index = 0; index < numbers.length; index += size)
    yield [...before, ...numbers.subarray(index, index + size)];
}
