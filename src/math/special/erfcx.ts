import { erfcxOfPieces, piecesEnd } from './erfcxPieces';
import { bendPolynomial, erfcxPolynomial, slopePolynomial } from './erfcxPolynomials';

/**
 * The scaled complementary error function erfcx(x) = exp(x²) erfc(x) = (2/√π) ∫₀^∞ exp(−t² − 2xt) dt for x ≥ 0.
 *
 * Below 8 a table of short Taylor series (`erfcxPieces.ts`), which needs no division. Beyond, t = (x − 3)/(x + 3) maps
 * the half-line to [−1, 1]; there (1 + 2x) erfcx(x) runs smoothly between 1 and 2/√π + small, and one polynomial of
 * degree 24 (truncated Chebyshev series, dropped tail < 2e-17) serves all x, the start of the table included; 3 is the
 * centre for which the series of this function and of the two below are shortest together.
 * Error: below 1e-15 relative (tested), 3e-16 on the table. Special values:
 * erfcx(0) = 1, erfcx(∞) = 0, erfcx(x) ~ 1/(x√π).
 * Source of the mapping: M. M. Shepherd and J. G. Laframboise, Chebyshev approximation of (1 + 2x) exp(x²) erfc x in
 * 0 ≤ x < ∞, Mathematics of Computation 36 (1981), 249–253. Coefficients: `src/reference/make_tables.py`.
 */
export function erfcx(x: number): number {
  return x < piecesEnd ? erfcxOfPieces(x) : erfcxPolynomial(1 - 6 / (x + 3)) / (1 + 2 * x);
}

/**
 * −L′(x) for x ≥ 0, L = ln erfcx: 2/(√π erfcx(x)) − 2x, which cancels for large x and is therefore a polynomial of its
 * own (degree 28, error below 1e-15). 2/√π at 0, ~ 1/x at ∞. E[z | z > 0] of z ~ N(m, s), m < 0, is √(s/2) times this
 * at |m|/√(2s).
 */
export function logErfcxSlope(x: number): number {
  return slopePolynomial(1 - 6 / (x + 3)) / (1 + x);
}

/**
 * L″(x) for x ≥ 0, L = ln erfcx: the same for the second derivative (degree
 * 31, error below 2e-15). 2 − 4/π at 0, ~ 1/x² at ∞.
 * Var[z | z > 0] of z ~ N(m, s), m < 0, is s/2 times this at |m|/√(2s).
 */
export function logErfcxBend(x: number): number {
  const y = 1 / (1 + x);
  return bendPolynomial(1 - 6 / (x + 3)) * y * y;
}
