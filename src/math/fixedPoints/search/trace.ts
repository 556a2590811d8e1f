import { kernelSize } from '../../kernel';
import type { Step } from '../../map/stepOf';
import type { Moments, Polyline, Window } from '../../types';

const moments = new Float64Array(kernelSize);
/** Length of a step in units of (√ν + |μ|, its square), the most on either side, and the fewest that make a curve. */
const stride = 0.08;
const most = 600;
const fewest = 24;
/** What F may be off in those units, after how many corrections. */
const exact = 1e-12;
const corrections = 6;
/** The other singular value of F's derivative is above this: else F says nothing about directions. */
const flat = 1e-7;

/**
 * The curve of fixed points through a given one whose H has the eigenvalue 1, or undefined when the point stands alone:
 * steps along the null direction of F = g − id, each corrected across it by a Newton step of least length, as long as F
 * vanishes to 1e-12. For ν > 0 the map is analytic in (μ, ν), whatever the activation, so that such a curve cannot end
 * inside the region: one that does is kept by rounding alone, as where a kink is eight deviations away.
 */
export function traceFixedCurve(step: Step, from: Moments, region: Window): Polyline | undefined {
  const ahead = walk(step, from, region, 1);
  const back = walk(step, from, region, -1);
  if (!ahead || !back || ahead.length + back.length < 2 * fewest) return undefined;
  const points: number[] = [];
  for (let k = back.length - 2; k >= 0; k -= 2) points.push(back[k]!, back[k + 1]!);
  return Float64Array.from([...points, from.mu, from.nu, ...ahead]);
}

interface Linear {
  /** F in units of the place. */
  readonly f: readonly [number, number];
  /** Unit direction along which F does not change, and the step of least length that takes F away. */
  readonly along: readonly [number, number];
  readonly correction: readonly [number, number];
}

/** The points from one on to beyond the region's edge; undefined when they end before. */
function walk(step: Step, { mu: startMu, nu: startNu }: Moments, region: Window, side: 1 | -1): number[] | undefined {
  const points: number[] = [];
  let [mu, nu] = [startMu, startNu];
  let last: readonly [number, number] | undefined;
  for (let count = 0; count < most; count++) {
    const unit = Math.sqrt(nu) + Math.abs(mu);
    const here = linear(step, mu, nu, unit);
    if (!here) return undefined;
    let [x, y] = here.along;
    // In the direction of the step before; first up, or to the right.
    const forward = last ? x * last[0] + y * last[1] : (y || x) * side;
    if (forward < 0) [x, y] = [-x, -y];
    last = [x, y];
    mu += stride * x * unit;
    nu = Math.max(region.nuMin, nu + stride * y * unit * unit);
    let settled = false;
    for (let round = 0; round < corrections && nu > 0; round++) {
      const there = linear(step, mu, nu, unit);
      if (!there) break;
      settled = Math.max(Math.abs(there.f[0]), Math.abs(there.f[1])) <= exact;
      if (settled) break;
      mu += there.correction[0] * unit;
      nu += there.correction[1] * unit * unit;
    }
    if (!settled) return undefined;
    // The last one is beyond the edge.
    points.push(mu, nu);
    if (mu < region.muMin || mu > region.muMax || nu <= region.nuMin || nu > region.nuMax) return points;
  }
  return undefined;
}

/** F and its derivative at a place, by the singular direction of the larger row. */
function linear(step: Step, mu: number, nu: number, unit: number): Linear | undefined {
  step(mu, nu, moments);
  for (let k = 0; k < kernelSize; k++) if (!Number.isFinite(moments[k]!)) return undefined;
  const f: [number, number] = [(moments[0]! - mu) / unit, (moments[1]! - nu) / (unit * unit)];
  const rows: readonly (readonly [number, number])[] = [
    [moments[3]! - 1, moments[4]! * unit],
    [moments[5]! / unit, moments[6]! - 1],
  ];
  const k = Math.hypot(...rows[0]!) >= Math.hypot(...rows[1]!) ? 0 : 1;
  const [a, b] = rows[k]!;
  const length = Math.hypot(a, b);
  if (length < flat) return undefined;
  return { f, along: [-b / length, a / length], correction: [(-f[k] * a) / length ** 2, (-f[k] * b) / length ** 2] };
}
