/** α and β as numbers that a factor or a bracket may follow, and squared: LaTeX. */
export interface Constants {
  readonly alpha: string;
  readonly beta: string;
  readonly alphaSquared: string;
  readonly betaSquared: string;
}

/**
 * The integrals of an activation over z ~ N(m, s) in LaTeX, each as the terms of a sum, in these letters:
 *
 *     P = Pr[z > 0],  Q = 1 − P,  D = √s φ(m/√s),  E_1 = E[eᶻ; z < 0],  E_2 = E[e²ᶻ; z < 0].
 */
export interface ClosedForm {
  /** E f/λ. */
  readonly mean: readonly string[];
  /** E f²/λ². */
  readonly second: readonly string[];
}
