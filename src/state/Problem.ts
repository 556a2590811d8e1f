/** Something the page could not do as asked, told to the reader. */
export interface Problem {
  /** What it is about: a key of the address as written there, shortened, or '' when there is none. */
  readonly key: string;
  /** One sentence: what was wrong, and what is used instead. */
  readonly sentence: string;
}
