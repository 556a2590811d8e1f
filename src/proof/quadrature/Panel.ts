import { type Interval, intersect, interval, magnitude, middle, sqr } from '../intervals/interval';
import { addUp, mulUp } from '../intervals/rounding';
import { twoTo } from '../intervals/twoTo';
import type { Evaluator } from '../taylor/Evaluator';
import { squared } from '../taylor/Series';
import { type GaussRule, gaussRule } from './gaussRule';

/** Points of the rule on every panel; derivatives are bounded up to twice that order. */
export const points = 8;
export const order = 2 * points;
/** The doubles' unit of rounding, and a factor that covers some roundings of sums that are bounds themselves. */
export const unit = twoTo(-53);
export const slack = 1 + twoTo(-30);

/** A function at the nodes of a panel: value ± error, and the largest |k-th Taylor coefficient| over the panel. */
export interface Sampled {
  readonly value: Float64Array;
  readonly error: Float64Array;
  /** None where the function may not be smooth in the panel: then only its size is known. */
  readonly taylor: Float64Array | undefined;
  /** Largest |value| over the panel. */
  readonly size: number;
}

/** A piece of the z axis with f and f² on it; filled in when it is first looked at. */
export interface Panel {
  readonly lo: number;
  readonly hi: number;
  /** The nodes, each within `nodeError` of a true one. */
  readonly nodes: Float64Array;
  readonly nodeError: number;
  /** The rule's weights times half the length, right to four roundings. */
  readonly weights: Float64Array;
  readonly f: Sampled;
  readonly square: Sampled;
  halves: readonly [Panel, Panel] | undefined;
}

let kept: GaussRule | undefined;
const rule = () => {
  kept ??= gaussRule(points);
  return kept;
};

const sizes = (series: readonly Interval[]): Float64Array =>
  Float64Array.from({ length: order + 1 }, (_, k) => (series[k] ? magnitude(series[k]) : 0));

/** f on [lo, hi]; undefined where it could be bounded there by no means. */
export function panelOf(evaluator: Evaluator, lo: number, hi: number): Panel | undefined {
  const whole = interval(lo, hi);
  const series = evaluator.taylor(whole, order);
  const range = evaluator.range(whole) ?? series?.[0];
  const size = range ? magnitude(range) : Infinity;
  if (!(size < Infinity)) return undefined;
  const half = 0.5 * (hi - lo);
  const centre = lo + half;
  const nodeError = 8 * unit * (Math.abs(lo) + Math.abs(hi)) + Number.MIN_VALUE;
  const { nodes, weights } = rule();
  const z = nodes.map((t) => centre + half * t);
  const f = { value: new Float64Array(points), error: new Float64Array(points) };
  const square = { value: new Float64Array(points), error: new Float64Array(points) };
  if (series) {
    for (let i = 0; i < points; i++) {
      const near = intersect(whole, interval(z[i]! - nodeError, z[i]! + nodeError));
      const value = evaluator.range(near) ?? range!;
      note(f, i, value);
      note(square, i, sqr(value));
    }
  }
  return {
    lo,
    hi,
    nodes: z,
    nodeError: 2 * nodeError,
    weights: weights.map((w) => w * half),
    f: { ...f, size, taylor: series && sizes(series) },
    square: { ...square, size: mulUp(size, size), taylor: series && sizes(squared(series, order)) },
    halves: undefined,
  };
}

/** The two halves of a panel, worked out once. */
export function halvesOf(panel: Panel, evaluator: Evaluator): readonly [Panel, Panel] | undefined {
  if (panel.halves) return panel.halves;
  const middle = panel.lo + 0.5 * (panel.hi - panel.lo);
  if (!(panel.lo < middle && middle < panel.hi)) return undefined;
  const [left, right] = [panelOf(evaluator, panel.lo, middle), panelOf(evaluator, middle, panel.hi)];
  if (!left || !right) return undefined;
  panel.halves = [left, right];
  return panel.halves;
}

function note(to: { value: Float64Array; error: Float64Array }, i: number, value: Interval): void {
  const mid = middle(value);
  to.value[i] = mid;
  to.error[i] = addUp(0, Math.max(addUp(value.hi, -mid), addUp(mid, -value.lo)));
}
