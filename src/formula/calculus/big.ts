/**
 * m·2ᵏ with 1 ≤ |m| < 2 and a whole k: a number far beyond the range of doubles, with their digits; k = 0 where m is 0,
 * ∞ or NaN.
 */
export interface Big {
  readonly m: number;
  readonly k: number;
}

const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
/** Beyond this an exponent of 2 has no digits left. */
const mostExponent = 2 ** 52;

/** m·2ᵏ for any m. */
export function big(m: number, k = 0): Big {
  if (m === 0 || !Number.isFinite(m)) return { m, k: 0 };
  if (Math.abs(m) < 2 ** -1000) return big(m * 2 ** 200, k - 200);
  let exponent = Math.floor(Math.log2(Math.abs(m)));
  let mantissa = exponent > 1000 ? (m / 2 ** 1000) * 2 ** (1000 - exponent) : m * 2 ** -exponent;
  // The logarithm is rounded next to a power of 2.
  if (Math.abs(mantissa) >= 2) [mantissa, exponent] = [mantissa / 2, exponent + 1];
  else if (Math.abs(mantissa) < 1) [mantissa, exponent] = [mantissa * 2, exponent - 1];
  const sum = k + exponent;
  if (sum > mostExponent) return { m: Math.sign(m) * Infinity, k: 0 };
  if (sum < -mostExponent) return { m: 0 * m, k: 0 };
  return { m: mantissa, k: sum };
}

/** The double nearest to it: ±Infinity or 0 beyond their range. */
export function toNumber({ m, k }: Big): number {
  if (k > 1100) return m * Infinity;
  if (k < -1200) return m * 0;
  const half = Math.trunc(k / 2);
  return m * 2 ** half * 2 ** (k - half);
}

export const negate = ({ m, k }: Big): Big => ({ m: -m, k });

export const product = (u: Big, v: Big): Big => big(u.m * v.m, u.k + v.k);

export const quotient = (u: Big, v: Big): Big => big(u.m / v.m, u.k - v.k);

export function sum(u: Big, v: Big): Big {
  if (u.m === 0) return v;
  if (v.m === 0) return u;
  if (!Number.isFinite(u.m) || !Number.isFinite(v.m)) return big(u.m + v.m);
  const [high, low] = u.k >= v.k ? [u, v] : [v, u];
  return high.k - low.k > 1000 ? high : big(high.m + low.m * 2 ** (low.k - high.k), high.k);
}

export function exponential(u: Big): Big {
  const x = toNumber(u);
  if (!(Math.abs(x) > 700) || !Number.isFinite(x)) return big(Math.exp(x));
  const k = Math.round(x / Math.LN2);
  return big(Math.exp(x - k * ln2High - k * ln2Low), k);
}

/** The natural logarithm. */
export function logarithm(u: Big): Big {
  return big(Math.abs(u.k) < 1000 ? Math.log(toNumber(u)) : Math.log(u.m) + u.k * Math.LN2);
}

export function root({ m, k }: Big): Big {
  const odd = Math.abs(k % 2);
  return big(Math.sqrt(m * 2 ** odd), (k - odd) / 2);
}

export function raised(u: Big, v: Big): Big {
  const exponent = toNumber(v);
  const plain = toNumber(u) ** exponent;
  if (u.m === 0 || !Number.isFinite(u.m) || !Number.isFinite(exponent)) return big(plain);
  if (Number.isNaN(plain) || (Number.isFinite(plain) && Math.abs(plain) > 2 ** -1000)) return big(plain);
  const sign = u.m < 0 && exponent % 2 !== 0 ? -1 : 1;
  if (u.m < 0 && !Number.isInteger(exponent)) return big(Number.NaN);
  const whole = exponent * u.k;
  const k = Math.floor(whole);
  const rest = exponent * Math.log2(Math.abs(u.m)) + (whole - k);
  const more = Math.floor(rest);
  return big(sign * 2 ** (rest - more), k + more);
}

/** Negative, 0 or positive as u − v; NaN when either is none. */
export const order = (u: Big, v: Big): number => {
  const same = u.m === v.m && u.k === v.k;
  return same ? 0 : Math.sign(sum(u, negate(v)).m);
};
