/** How the parser leaves its recursion; it never gets out of `parseFormula`. No Error: nobody needs its stack. */
export class Fault {
  readonly problem: string;
  readonly at: number;
  readonly length: number;
  /** Whole texts that may have been meant; each is offered when it can be read. */
  readonly rewritings: readonly string[];

  constructor(problem: string, at: number, length: number, rewritings: readonly string[] = []) {
    this.problem = problem;
    this.at = at;
    this.length = length;
    this.rewritings = rewritings;
  }
}
