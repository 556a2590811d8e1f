/** How the parser leaves its recursion; it never gets out of `parseFormula`. */
export class Fault extends Error {
  readonly at: number;
  readonly length: number;

  constructor(problem: string, at: number, length: number) {
    super(problem);
    this.at = at;
    this.length = length;
  }
}
