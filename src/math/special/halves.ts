import { erfcx, logErfcxBend, logErfcxSlope } from './erfcx';
import { gaussianFactor } from './gaussianFactor';

/** What the two half-lines have of z ~ N(m, s), s > 0. */
export interface Halves {
  /** Pr[z > 0], E[z | z > 0] and Var[z | z > 0]. */
  P: number;
  above: number;
  spreadAbove: number;
  /** Pr[z < 0], E[−z | z < 0] and Var[z | z < 0]. */
  Q: number;
  below: number;
  spreadBelow: number;
  /** Density of z at 0. */
  density: number;
  /** exp(−w²), w = m/√(2s). */
  factor: number;
}

export const emptyHalves = (): Halves => ({
  P: 0,
  above: 0,
  spreadAbove: 0,
  Q: 0,
  below: 0,
  spreadBelow: 0,
  density: 0,
  factor: 0,
});

const inverseRootPi = 0.5641895835477563;

/**
 * Fills in the halves. On the side that has less weight, with x = |w| and h = √(s/2), they are ½g erfcx(x), −hL′(x) and
 * h²L″(x) (`erfcx.ts`); on the other E = |m| + sφ/P and Var = s − (sφ/P)E, which lose less than a digit.
 */
export function halvesOf(m: number, s: number, out: Halves): void {
  const h = Math.SQRT1_2 * Math.sqrt(s);
  const w = (m * Math.SQRT1_2) / Math.sqrt(s);
  const x = Math.abs(w);
  const g = gaussianFactor(m, s, w);
  const tail = m === 0 ? 0.5 : 0.5 * g * erfcx(x);
  const density = (inverseRootPi * Math.SQRT1_2 * g) / Math.sqrt(s);
  const thin = h * logErfcxSlope(x);
  const thinSpread = 0.5 * s * logErfcxBend(x);
  const shift = (density / (1 - tail)) * s;
  const thick = Math.abs(m) + shift;
  const thickSpread = Math.max(0, s - shift * thick);
  const right = m >= 0;
  out.P = right ? 1 - tail : tail;
  out.Q = right ? tail : 1 - tail;
  out.above = right ? thick : thin;
  out.below = right ? thin : thick;
  out.spreadAbove = right ? thickSpread : thinSpread;
  out.spreadBelow = right ? thinSpread : thickSpread;
  out.density = density;
  out.factor = g;
}
