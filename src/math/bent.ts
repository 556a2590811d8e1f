import type { Curve } from './Curve';
import { emptyHalves, halvesOf } from './halves';

const halves = emptyHalves();

/**
 * The moments of a curve where z stays so near to m that the digits of z − m are lost, r < 1e-9|m|: there f is the pair of straight lines
 * that meet in the kink next to m, or one line. Returns E f′².
 */
export function bent({ value, slope, kinks }: Curve, m: number, s: number, out: Float64Array): number {
  const r = Math.sqrt(s);
  const at = kinks.find((kink) => Math.abs(kink - m) <= 8 * r);
  const step = Math.max(1e-12 * Math.abs(m), 2e-15);
  const left = at === undefined ? slope(m) : slope(at - step);
  const right = at === undefined ? left : slope(at + step);
  const from = at ?? m;
  halvesOf(m - from, s, halves);
  const { P, above, spreadAbove, Q, below, spreadBelow, density } = halves;
  const gap = right * above + left * below;
  const rise = right * P * above - left * Q * below;
  const square = P * right * right + Q * left * left;
  out[0] = value(from) + rise;
  out[1] = P * right * right * spreadAbove + Q * left * left * spreadBelow + P * Q * gap * gap;
  out[2] = out[1]! + out[0]! * out[0]!;
  out[3] = P * right + Q * left;
  out[4] = 0.5 * (right - left) * density;
  out[5] = 2 * P * Q * (right - left) * gap;
  out[6] = square - (right - left) * density * rise;
  return square;
}
