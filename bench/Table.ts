/** What a bench module returns: one table of measurements, its units in the names of the columns. */
export interface Table {
  readonly title: string;
  /** A sentence on how it was measured, or why it was not. */
  readonly note?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}
