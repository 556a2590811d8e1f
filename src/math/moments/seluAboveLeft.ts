import { erfcx } from '../special/erfcx';
import { exp } from '../special/exponential';
import { gaussianFactor } from '../special/gaussianFactor';
import { emptyHalves, halvesOf } from '../special/halves';

const halves = emptyHalves();

/**
 * E f + λα for SELU: how far the mean lies above f's limit on the left, for z ~ N(m, s), s ≥ 0. Far left the two differ
 * by e^m only, so that their difference would have no digit; here both sides of the kink give terms that are never
 * negative (α ≥ 0):
 *
 *     (E f + λα)/λ = P·(E[z | z > 0] + α) + αQ·E[eᶻ | z < 0],
 *
 * the last ½α exp(m + s/2) erfc(w + h), w = m/√(2s), h = √(s/2), where w + h ≥ 0 by exp(m + s/2 − (w + h)²) = exp(−w²).
 * Error: 1e-13 relative down to the smallest normal double, measured at 60 digits (`src/reference/make_dropout.py`).
 */
export function seluAboveLeft(m: number, s: number, lambda: number, alpha: number): number {
  if (s === 0) return lambda * (m > 0 ? m + alpha : alpha * exp(m));
  halvesOf(m, s, halves);
  const r = Math.sqrt(s);
  const w = (m * Math.SQRT1_2) / r;
  const end = w + Math.SQRT1_2 * r;
  // With w + h < 0 the whole of the lognormal's mass but a tail.
  const tail = 0.5 * gaussianFactor(m, s, w) * erfcx(Math.abs(end));
  const below = end >= 0 ? tail : exp(m + 0.5 * s) - tail;
  return lambda * (halves.P * (halves.above + alpha) + alpha * below);
}
