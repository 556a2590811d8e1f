import { erfcx } from './erfcx';

/** Φ(x), the standard normal distribution function; the lower tail keeps its relative precision. */
export function normalDistribution(x: number): number {
  const t = Math.abs(x) * Math.SQRT1_2;
  const tail = 0.5 * Math.exp(-t * t) * erfcx(t);
  return x < 0 ? tail : 1 - tail;
}

/** φ(x), the standard normal density. */
export function normalDensity(x: number): number {
  return 0.3989422804014327 * Math.exp(-0.5 * x * x);
}
