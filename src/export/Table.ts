/** One value of a table; null where there is none. */
export type Cell = number | string | null;

/** Numbers to take along: the same table as CSV and as JSON. */
export interface Table {
  /** The last part of the file's name. */
  readonly id: string;
  /** What it holds, for the reader. */
  readonly words: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
