import { type Format, plain, type Text } from './Text';

/** One value of a file; null where there is none. */
export type Cell = number | string | null;
export type Row = readonly Cell[];

/** What a cell of the page says; null where there is nothing. */
export type Content = Text | null;

/** A column of numbers or words. */
export interface Column {
  /** What files call it. */
  readonly name: string;
  /** What stands above it on screen; a column without is in files only. */
  readonly heading?: Text;
  /** How its plain numbers are written on screen. */
  readonly format?: Format;
  /** True if its numbers count something and are no results. */
  readonly counts?: true;
  /** True if it is on screen only. */
  readonly screen?: true;
  /** True if its cells are the heads of their rows. */
  readonly head?: true;
  /** True if its cells stand at the right, as numbers do. */
  readonly right?: true;
}

/** Results as rows and columns: screen, CSV, JSON and the reader of the screen all have them from here. */
export interface Table {
  /** The last part of the file's name. */
  readonly id: string;
  /** What it holds, for the reader. */
  readonly words: string;
  /** Its caption on screen, where that says less. */
  readonly caption?: string;
  readonly columns: readonly Column[];
  /** What it is about, where that is not the layer of the plane. */
  readonly parameters?: object | undefined;
  /** Made as they are read, any number of times: a heat map has hundreds of thousands. */
  readonly rows: Iterable<readonly Content[]>;
  /** What files hold instead, where the screen says it in sentences. */
  readonly inFull?: Pick<Table, 'columns' | 'rows'>;
}

/**
 * A table for files only, whose rows a generator makes anew whenever they are read; spaces divide its columns' names.
 */
export function table(id: string, words: string, columns: string, make: () => Generator<Row>): Table {
  return { id, words, columns: columns.split(' ').map((name) => ({ name })), rows: { [Symbol.iterator]: make } };
}

/** A column of a table that is shown; without a name, files call it by its heading. */
type Shown = Omit<Column, 'name' | 'heading'> & { readonly name?: string; readonly heading: Text };

/**
 * A table that is on screen, and in files under its caption; a column without heading is called `name` if it is the
 * first, else `value`.
 */
export function shownTable(caption: string, columns: readonly Shown[], rows: readonly (readonly Content[])[]): Table {
  return {
    id: caption
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
    words: caption,
    columns: columns.map((column, index) => ({
      name: plain(column.heading) || (index === 0 ? 'name' : 'value'),
      ...column,
    })),
    rows,
  };
}
