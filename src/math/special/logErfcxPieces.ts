/** Coefficients smaller than this part of the function's slope, at the ends of a piece, change nothing. */
const smallest = 1e-18;

/**
 * ln erfc around a centre c < 0.1 without its constant: [c, a₁, a₂, …], powers of x − c, good for |x − c| ≤ 0.285. Its
 * slope p = erfc′/erfc, given at c, solves p′ = −2xp − p², and this gives every coefficient from those before it; on
 * this side of 0 nothing of size is subtracted: values are right to 3e-16 and bends to 2e-15, absolutely.
 */
export function leftPiece(c: number, slope: number): readonly number[] {
  const p = [slope];
  const row = [c, slope];
  for (let k = 0; k < 4 || Math.abs(row.at(-1)! * 0.285 ** k) > 0.1 * smallest; k++) {
    let next = -2 * c * p[k]! - (k > 0 ? 2 * p[k - 1]! : 0);
    for (let i = 0; i <= k; i++) next -= p[i]! * p[k - i]!;
    p.push(next / (k + 1));
    row.push(p[k + 1]! / (k + 2));
  }
  return row;
}

/**
 * ln erfcx in the same form around c > 0, good for |x − c| ≤ half; slopes are right to 5e-16 and bends to 2e-15,
 * relatively.
 *
 * There the recurrence of `leftPiece` cancels. But y(c + t) = erfcx(c + t)/erfcx(c) = Σ yₙtⁿ, whose
 * yₙ are (−2)ⁿ times the repeated integrals of erfc, solves (n + 1)yₙ₊₁ = 2c yₙ + 2yₙ₋₁, of which it is the
 * minimal solution for n → ∞; so the ratios rₙ = yₙ/yₙ₋₁ = 2/((n + 1)rₙ₊₁ − 2c) are found from far up downwards, where
 * all terms have one sign (W. Gautschi, "Recursive computation of the repeated integrals of the error function",
 * Math. Comp. 15 (1961), 227–232). The logarithm of a series then is n aₙ = n yₙ − Σ k aₖ yₙ₋ₖ.
 */
export function rightPiece(c: number, half: number): readonly number[] {
  const top = Math.ceil(40 + 200 / (c * c));
  const ratios = new Float64Array(top + 2);
  ratios[top + 1] = -Math.sqrt(2 / (top + 1));
  for (let n = top; n >= 1; n--) ratios[n] = 2 / ((n + 1) * ratios[n + 1]! - 2 * c);
  const y = [1];
  const row = [c];
  for (let n = 1; n < 4 || Math.abs(row[n - 1]! * (n - 1)) * half ** (n - 2) > smallest * Math.abs(row[1]!); n++) {
    y.push(y[n - 1]! * ratios[n]!);
    let sum = n * y[n]!;
    for (let k = 1; k < n; k++) sum -= k * row[k]! * y[n - k]!;
    row.push(sum / n);
  }
  return row;
}
