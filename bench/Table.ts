/** What a bench module returns: one table of measurements, its units in the names of the columns. */
export interface Table {
  readonly title: string;
  /** A sentence on how it was measured, or why it was not. */
  readonly note?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** True where it, or a row of it, could not be measured because something went wrong; the note says what. */
  readonly failed?: boolean;
}

/** A bench; `alone` when it was asked for by its name and may take longer. */
export type Bench = (alone: boolean) => Table | readonly Table[] | Promise<Table | readonly Table[]>;
