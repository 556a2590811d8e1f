import { erfcxOfPieces, piecesEnd } from './erfcxPieces';
import { bendPolynomial, erfcxPolynomial, farVariable, slopePolynomial } from './erfcxPolynomials';
import { bothOfRows, rowsStart } from './logErfcxRows';

const twiceInverseRootPi = 1.1283791670955126;
const both = new Float64Array(2);

/**
 * The scaled complementary error function erfcx(x) = exp(x²) erfc(x) = (2/√π) ∫₀^∞ exp(−t² − 2xt) dt for x ≥ 0.
 *
 * Below 8 a table of short Taylor series (`erfcxPieces.ts`), which needs no division. Beyond, x erfcx(x) is smooth in
 * 1/x², and a polynomial of degree 8 (truncated Chebyshev series, dropped tail < 2e-17) serves.
 * Error: below 1e-15 relative (tested), 3e-16 on the table. Special values:
 * erfcx(0) = 1, erfcx(∞) = 0, erfcx(x) ~ 1/(x√π).
 * Coefficients: `src/reference/make_tables.py`.
 */
export function erfcx(x: number): number {
  return x < piecesEnd ? erfcxOfPieces(x) : erfcxPolynomial(farVariable(x)) / x;
}

/**
 * −L′(x) for x ≥ 0, L = ln erfcx: 2/(√π erfcx(x)) − 2x, which cancels for large x: from ½ on a table of Taylor series of
 * its own (`logErfcxRows.ts`), and a polynomial beyond 8. Error: below 1e-15 relative. 2/√π at 0, ~ 1/x at ∞.
 * E[z | z > 0] of z ~ N(m, s), m < 0, is √(s/2) times this at |m|/√(2s).
 */
export function logErfcxSlope(x: number): number {
  if (x < rowsStart) return twiceInverseRootPi / erfcx(x) - 2 * x;
  if (x >= piecesEnd) return slopePolynomial(farVariable(x)) / x;
  both[0] = x;
  bothOfRows(both);
  return both[0]!;
}

/**
 * L″(x) for x ≥ 0, L = ln erfcx: 2 + uL′(x), u = 2/(√π erfcx(x)), and where that cancels the same as for the first
 * derivative. Error: below 2e-15 relative. 2 − 4/π at 0, ~ 1/x² at ∞.
 * Var[z | z > 0] of z ~ N(m, s), m < 0, is s/2 times this at |m|/√(2s).
 */
export function logErfcxBend(x: number): number {
  if (x < rowsStart) {
    const u = twiceInverseRootPi / erfcx(x);
    return 2 - u * (u - 2 * x);
  }
  if (x < piecesEnd) {
    both[0] = x;
    bothOfRows(both);
    return both[1]!;
  }
  const y = 1 / x;
  return bendPolynomial(farVariable(x)) * y * y;
}
