import type { ReactNode } from 'react';

/** A chart with something to show, approved as a picture and alive in the gallery. */
export interface Example {
  /** Its name in the gallery's address and in src/reference/pictures. */
  readonly name: string;
  /**
   * The chart, made when it is asked for. As it first stands it is the approved picture;
   * what it is told then changes it.
   */
  readonly chart: () => ReactNode;
}

/** The examples of one subject, with the sheets of src/charts that they take their looks from. */
export interface Subject {
  readonly subject: string;
  readonly styles: readonly string[];
  readonly examples: readonly Example[];
}
