/**
 * The error function and the normal distribution in double precision.
 *
 *   erf x = 2/√π ∫₀ˣ e^(−t²) dt,   erfc x = 1 − erf x,   Φ(x) = ½ erfc(−x/√2)
 *
 * For |x| ≤ 0.5 (erfc) and |x| ≤ 0.9 (erf) the even function erf(x)/x is a polynomial in 2x² − 1. Beyond, where 1 − erf
 * would cancel, (1 + 2x)·e^(x²)·erfc x is a polynomial in (x − 3.75)/(x + 3.75), the variable of M. M. Shepherd and
 * J. G. Laframboise, "Chebyshev approximation of (1 + 2x) exp(x²) erfc x in 0 ≤ x < ∞", Math. Comp. 36 (1981), 249–253;
 * x² is split there, so that e^(−x²) keeps its digits far out. The coefficients are of `reference/make_erf.py`; the
 * relative error is below 1e-15 for erf and erfc on [−6, 26]. erf(±∞) = ±1, erf is odd, erfc(−x) = 2 − erfc(x).
 */
export function erf(x: number): number {
  if (Math.abs(x) <= 0.9) return x * polynomial(central, 2 * x * x - 1);
  return x < 0 ? erfc(-x) - 1 : 1 - erfc(x);
}

/** 1 − erf x without its cancellation for large x; 0 from x = 28 on. */
export function erfc(x: number): number {
  const size = Math.abs(x);
  if (size <= 0.5) return 1 - x * polynomial(central, 2 * x * x - 1);
  if (size > 28) return x < 0 ? 2 : 0;
  const high = Math.fround(size);
  const decay = Math.exp(-high * high) * Math.exp(-(size - high) * (size + high));
  const tail = (decay * polynomial(scaled, (size - 3.75) / (size + 3.75))) / (1 + 2 * size);
  return x < 0 ? 2 - tail : tail;
}

/** Φ, the distribution function of the standard normal. */
export const normalDistribution = (x: number): number => 0.5 * erfc(-x * Math.SQRT1_2);

/** φ, the density of the standard normal. */
export const normalDensity = (x: number): number => Math.exp(-0.5 * x * x) * inverseRootTwoPi;

const inverseRootTwoPi = 0.3989422804014327;

function polynomial(coefficients: readonly number[], t: number): number {
  let sum = 0;
  for (let k = coefficients.length - 1; k >= 0; k--) sum = sum * t + coefficients[k]!;
  return sum;
}

const central = [
  0.9654687386698673, -0.1405360890227171, 0.019852496688983708, -0.0022854855611440673, 0.00021751715604160108,
  -1.7537169441492004e-5, 1.2233827383524026e-6, -7.511569160710623e-8, 4.115800597661665e-9, -2.03524938661036e-10,
  9.167606748998164e-12, -3.7910973708931526e-13, 1.4548169783352384e-14, -5.16472878942302e-16,
];
const scaled = [
  1.2375126308378275, -0.14024059858554702, 0.003585415485479575, 0.08227673849014977, -0.10880393014246645,
  0.09230432116025894, -0.05869339857631061, 0.028362277420377335, -0.00974657968596217, 0.001755625843431864,
  0.000293714390578856, -0.00029015404203352704, 5.164649341002877e-5, 2.2384138525656757e-5, -1.1437980374495534e-5,
  -9.733875167494142e-7, 1.7419011945194367e-6, -5.741076073013916e-8, -2.4851108650210706e-7, 2.3398534313040898e-8,
  3.195398612057818e-8, -3.798189797736207e-9, -2.618520156503145e-9, 3.2052623379289157e-10,
];
