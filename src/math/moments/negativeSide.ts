import { erfcx } from '../special/erfcx';
import { exp, lognormalOf } from '../special/exponential';
import { leftDifferences, rightDifferences } from '../special/logErfcxDifferences';

const differences = new Float64Array(2);

/**
 * E[eᶻ | z < 0], 1 minus it, and Var[eᶻ | z < 0] for z ~ N(m, s) where the table of
 * erfcx does not reach: s tiny or huge, or
 * |m| many standard deviations. w = m/√(2s) < 12, h = √(s/2), g = exp(−w²), Q = Pr[z < 0]; `selu.ts` tells the method.
 */
export function negativeSide(
  m: number,
  s: number,
  w: number,
  h: number,
  g: number,
  Q: number,
  out: Float64Array,
): void {
  if (w >= 0 ? h < 0.04 * (w + 4) : h < 0.16) {
    let first = m + 0.5 * s;
    let second = s;
    if (w >= 0) {
      rightDifferences(w, h, differences);
      first = h * differences[0]!;
      second = s * differences[1]!;
    } else if (w >= -6.5) {
      leftDifferences(w, h, differences);
      first += h * differences[0]!;
      second += s * differences[1]!;
    }
    out[0] = first;
    out[1] = second;
    lognormalOf(out);
    const E = out[0]!;
    out[1] = -out[1]!;
    out[2] = E * E * out[2]!;
    return;
  }
  const scale = 0.5 / h;
  const x1 = (m + s) * scale;
  const x2 = (m + 2 * s) * scale;
  const lognormal = x1 < 0 ? exp(m + 0.5 * s) : 0;
  const E1 = x1 < 0 ? lognormal * (1 - 0.5 * exp(-x1 * x1) * erfcx(-x1)) : 0.5 * g * erfcx(x1);
  // Beyond s = 700, m + 2s < 0 leaves the log-normal factor 0.
  const E2 =
    x2 < 0
      ? lognormal * (lognormal * exp(Math.min(s, 700))) * (1 - 0.5 * exp(-x2 * x2) * erfcx(-x2))
      : 0.5 * g * erfcx(x2);
  const E = E1 / Q;
  out[0] = E;
  out[1] = 1 - E;
  out[2] = E2 / Q - E * E;
}
