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
  /** What it is about, where that is not the layer of the plane. */
  readonly parameters?: object | undefined;
  /** Made as they are read, any number of times: a heat map has hundreds of thousands. */
  readonly rows: Iterable<Row>;
}

/** A table whose rows a generator makes anew whenever they are read; its columns' names are divided by spaces. */
export function table(id: string, words: string, columns: string, make: () => Generator<Row>): Table {
  return { id, words, columns: columns.split(' '), rows: { [Symbol.iterator]: make } };
}
