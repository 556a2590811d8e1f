import type { Kernel } from '../src/math/kernel';
import { erfcx } from '../src/math/special/erfcx';

const erfc = (x: number) => (x < 0 ? 2 - Math.exp(-x * x) * erfcx(-x) : Math.exp(-x * x) * erfcx(x));

/** The formulas of the paper as printed: the baseline for speed and, far out, for how many digits they lose. */
export const naiveSelu: Kernel = (m, s, lambda, alpha, out) => {
  const r = Math.sqrt(s);
  const u = m / r;
  const density = 0.3989422804014327 * Math.exp(-0.5 * u * u);
  const P = 0.5 * erfc(-u * Math.SQRT1_2);
  const Q = 0.5 * erfc(u * Math.SQRT1_2);
  const E1 = Math.exp(m + 0.5 * s) * 0.5 * erfc(((m + s) / r) * Math.SQRT1_2);
  const E2 = Math.exp(2 * m + 2 * s) * 0.5 * erfc(((m + 2 * s) / r) * Math.SQRT1_2);
  const A = m * P + r * density;
  const mean = A + alpha * (E1 - Q);
  const second = (m * m + s) * P + m * r * density + alpha * alpha * (E2 - 2 * E1 + Q);
  const dm = P + alpha * E1;
  const ds = 0.5 * (alpha * E1 + ((1 - alpha) * density) / r);
  out[0] = lambda * mean;
  out[1] = lambda * lambda * (second - mean * mean);
  out[2] = lambda * lambda * second;
  out[3] = lambda * dm;
  out[4] = lambda * ds;
  out[5] = lambda * lambda * (2 * (A + alpha * alpha * (E2 - E1)) - 2 * mean * dm);
  out[6] = lambda * lambda * (P + alpha * alpha * (2 * E2 - E1) - 2 * mean * ds);
};
