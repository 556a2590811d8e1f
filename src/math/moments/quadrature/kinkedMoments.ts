import type { Curve } from '../../Curve';
import { emptyHalves, halvesOf } from '../../special/halves';

const halves = emptyHalves();

/**
 * The moments of a curve where z stays so near to m that the digits of z − m are lost, r < 1e-9|m|: there f is the pair
 * of straight lines that meet, or jump, in the kink next to m, or one line. Returns E f′².
 */
export function kinkedMoments({ value, slope, kinks, jumps }: Curve, m: number, s: number, out: Float64Array): number {
  const r = Math.sqrt(s);
  const index = kinks.findIndex((kink) => Math.abs(kink - m) <= 8 * r);
  const from = kinks[index] ?? m;
  const jump = jumps?.[index] ?? 0;
  const step = Math.max(1e-12 * Math.abs(m), 2e-15);
  const left = index < 0 ? slope(m) : slope(from - step);
  const right = index < 0 ? left : slope(from + step);
  halvesOf(m - from, s, halves);
  const { P, above, spreadAbove, Q, below, spreadBelow, density } = halves;
  const gap = jump + right * above + left * below;
  const rise = right * P * above - left * Q * below;
  const square = P * right * right + Q * left * left;
  const start = jump === 0 ? value(from) : value(from - step) + left * step;
  out[0] = start + rise + P * jump;
  out[1] = P * right * right * spreadAbove + Q * left * left * spreadBelow + P * Q * gap * gap;
  out[2] = out[1]! + out[0]! * out[0]!;
  out[3] = P * right + Q * left;
  out[4] = 0.5 * (right - left) * density;
  out[5] = 2 * P * Q * (right - left) * gap;
  // What f lacks to its mean on the two sides of the kink.
  const before = -rise - P * jump;
  const after = before + jump;
  out[6] = square + (right * after - left * before) * density;
  if (jump !== 0) {
    // f′ has a point mass at the kink, where f counts as the mean of both sides.
    const mass = jump * density;
    const away = (from - m) / s;
    out[3] += mass;
    out[4] += 0.5 * mass * away;
    out[5] += mass * (before + after);
    out[6] += 0.5 * mass * away * (before + after);
  }
  return square;
}
