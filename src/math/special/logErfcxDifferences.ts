import { once } from '../numeric/once';
import { leftSlopes } from './leftSlopes';
import { leftPiece, rightPiece } from './logErfcxPieces';

/** The rows of all pieces one after the other, and where each begins. */
const flatten = (pieces: readonly (readonly number[])[]) => {
  const starts = new Int32Array(pieces.length + 1);
  pieces.forEach((piece, i) => {
    starts[i + 1] = starts[i]! + piece.length;
  });
  return { rows: Float64Array.from(pieces.flat()), starts };
};
const left = once(() => flatten(leftSlopes.map((slope, i) => leftPiece(-6.215 + i / 4, slope))));
/** Piece i serves what begins on [a, b], a = 4i/(40 − i), b = 4(i + 1)/(39 − i), and so [a, 1.08b + 0.32]. */
const right = once(() =>
  flatten(
    Array.from({ length: 30 }, (_, i) => {
      const from = (4 * i) / (40 - i);
      const half = 0.5 * ((4.32 * (i + 1)) / (39 - i) + 0.32 - from);
      return rightPiece(from + half, half);
    }),
  ),
);

/**
 * Divided differences of one polynomial piece at w, w + h, w + 2h without subtracting values: out[0] = first over
 * (w, w + h), out[1] = second. Exact for the polynomial whatever h, h = 0 included (then the derivative and half the
 * second derivative).
 */
function differences(rows: Float64Array, first: number, last: number, w: number, h: number, out: Float64Array): void {
  const t0 = w - rows[first]!;
  const t1 = t0 + h;
  const t2 = t1 + h;
  let p = rows[last]!;
  let q = p;
  let d = p;
  // One Horner step each of the quotients of the polynomial by (x − t0), then (x − t1), then the value at t2.
  let i = last - 1;
  p = rows[i]! + t0 * p;
  q = p + t1 * q;
  for (i--; i > first; i--) {
    d = q + t2 * d;
    p = rows[i]! + t0 * p;
    q = p + t1 * q;
  }
  out[0] = q;
  out[1] = d;
}

/**
 * Divided differences of ln erfc for −6.5 ≤ w < 0, 0 ≤ h ≤ 0.16, absolute error about 1e-16.
 * 26 pieces of width ¼; the nearest singularities, zeros of erfc at −1.35 ± 1.99i, set the degree.
 */
export function leftDifferences(w: number, h: number, out: Float64Array): void {
  const i = Math.min(25, Math.trunc(4 * w + 26)); // w = −1e-17 rounds up
  const { rows, starts } = left();
  differences(rows, starts[i]!, starts[i + 1]! - 1, w, h, out);
}

/**
 * Divided differences of ln erfcx for 0 ≤ w < 12, 0 ≤ h ≤ 0.04(w + 4), relative error about 2e-16.
 * 30 pieces, equal in w/(w + 4), so that they grow with the distance to the singularities.
 */
export function rightDifferences(w: number, h: number, out: Float64Array): void {
  const i = Math.min(29, Math.trunc((40 * w) / (w + 4)));
  const { rows, starts } = right();
  differences(rows, starts[i]!, starts[i + 1]! - 1, w, h, out);
}
