import type { Curve } from '../../Curve';

/**
 * s = 0 where `narrow` cannot be used: next to a kink, or where the slope is not smooth. Returns the limit of E f′².
 */
export function atPoint({ value, slope }: Curve, m: number, kink: number | undefined, out: Float64Array): number {
  const h = 1e-5;
  const here = value(m);
  const onKink = kink === m;
  const d = slope(m);
  // f″ from one side, away from the kink, or the mean of both sides on it.
  const side = (sign: number) => {
    const at = (steps: number) => slope(m + sign * (1e-9 + steps * h));
    return (sign * (-3 * at(0) + 4 * at(1) - at(2))) / (2 * h);
  };
  const bend = onKink || kink === undefined ? 0.5 * (side(1) + side(-1)) : side(Math.sign(m - kink));
  out[0] = here;
  out[1] = 0;
  out[2] = here * here;
  out[3] = d;
  out[4] = 0.5 * bend;
  out[5] = 0;
  out[6] = d * d;
  if (!onKink) return d * d;
  // The limit s → 0: the variance of the piecewise linear function with both slopes, under N(0, 1).
  const step = kinkStep(m);
  const left = slope(m - step);
  const right = slope(m + step);
  out[3] = 0.5 * (left + right);
  const square = 0.5 * (left * left + right * right);
  out[6] = square - (right - left) ** 2 / (2 * Math.PI);
  return square;
}

/** Distance from a kink at which the sides are told apart. */
export function kinkStep(at: number): number {
  return 1e-12 * Math.max(1e-3, Math.abs(at));
}
