/** How the parser leaves its recursion; it never gets out of `parseFormula`. No Error: nobody needs its stack. */
export class Fault {
  readonly problem: string;
  readonly at: number;
  readonly length: number;

  constructor(problem: string, at: number, length: number) {
    this.problem = problem;
    this.at = at;
    this.length = length;
  }
}
