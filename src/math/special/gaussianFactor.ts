import { exp } from './exponential';

/**
 * exp(−m²/(2s)) to within 2 ulp, w = m/√(2s).
 * A rounded w² of size 700 would cost 700 half-ulps, so m²/(2s) − w² is found and folded in: with numbers cut into a
 * single-precision head and the rest, m² − 2s·w² is a difference of exact products (Dekker 1971). This is done for
 * small w² too, where it changes nothing: a branch that goes either way costs more than these products.
 */
export function gaussianFactor(m: number, s: number, w: number): number {
  const square = w * w;
  const value = exp(-square);
  // The exponential of what is missing is 1 less that.
  return square <= 746 ? value - value * restOf(m, s, square) : value;
}

/** m²/(2s) − w² for w = m/√(2s) as rounded. */
export const squareRest = (m: number, s: number, w: number): number => restOf(m, s, w * w);

function restOf(m: number, s: number, square: number): number {
  if (s < 1e-30 || s > 1e30) return rescaled(m, s, square);
  const twice = 2 * square;
  const mHead = Math.fround(m);
  const mRest = m - mHead;
  const sHead = Math.fround(s);
  const sRest = s - sHead;
  const tHead = Math.fround(twice);
  const tRest = twice - tHead;
  const rest =
    mHead * mHead -
    sHead * tHead +
    (2 * mHead * mRest - sHead * tRest - sRest * tHead) +
    (mRest * mRest - sRest * tRest);
  return rest * (0.5 / s);
}

/**
 * The same where s leaves the range of single precision: m and s in units of 2^±60 and 2^±120, which changes no digit.
 */
function rescaled(m: number, s: number, square: number): number {
  const unit = s < 1 ? 2 ** 60 : 2 ** -60;
  return restOf(m * unit, s * unit * unit, square);
}
