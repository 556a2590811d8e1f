import type { Curve } from '../../Curve';
import { once } from '../../numeric/once';
import { exp } from '../../special/exponential';
import { atPoint, kinkStep } from './atPoint';
import { perAverage } from './averaged';
import { costOf } from './costOf';
import { effort } from './effort';
import { kinkedMoments } from './kinkedMoments';
import { narrow, narrowest, narrowReach } from './narrow';
import { nodesOf, panelTable, perNode } from './panelTable';
import { slopesByValues } from './slopesByValues';
import { trapezoidOf } from './trapezoid';
import { type Unresolved, unresolvedOf } from './unresolved';

/** A curve with what its symmetry and its saturation allow. */
export interface SmoothCurve extends Curve {
  /** c, where f(z) = 2c − f(−z). */
  readonly centre?: number;
  /** The limit L at the left where it is not 0, and f(z) − L without subtraction. */
  readonly level?: number;
  readonly aboveLevel?: (z: number) => number;
}

export interface Quadrature {
  /** Writes the seven numbers of a kernel's output and returns E f′². */
  readonly moments: (m: number, s: number, out: Float64Array) => number;
  /**
   * How long one evaluation takes, in evaluations of SELU: 25 to 55 for a smooth curve, more for one with many wiggles.
   */
  readonly cost: () => number;
  /**
   * From where the curve oscillates too fast under wide Gaussians to be summed, undefined where that does not happen up to
   * the given variance, 10⁷ unless told; in steps.
   */
  readonly unresolved: (upTo?: number) => Generator<void, Unresolved | undefined>;
}

/**
 * Deviations beyond which a panel that adds nothing ends the sum,
 * and beyond which the density is below the double range.
 */
const bulk = 7;
const far = 38.6;
const nothing = 1e-13;
/** Share of the sum of squares below which what lies behind a kink is left out, here and after `narrow`. */
const hidden = 1e-17;
const unseen = 1e-14;
/** Where less than this share comes from within so many deviations, f rests there: panels must follow the tail. */
const outlying = 1e-3;
const middling = 5;
/** A mean under m = 0 that is no larger, in parts of √E f², is taken for 0; sums are right to no more. */
const rounding = 1e-14;
/** |m|/r beyond which z − m has too few digits for panels. */
const thin = 1e9;
/** Farther out than this a curve without kinks nearby is taken for smooth enough to try `narrow` at every r. */
const outskirts = 8;
/** Nodes summed over in the time that an evaluation takes beside them, and a look at one of the kinks. */
const [aside, perKink] = [40, 4];

/**
 * The moments of an activation without closed forms, under z ~ N(m, s) with r = √s.
 *
 * **Method.** A curve without kinks is summed by the trapezoidal rule where that shows to be enough (`trapezoid.ts`), some
 * 0.3 to 1 µs. Else f and f′ are tabulated once at Gauss–Legendre nodes on panels of width 2ᵏ⁺¹ (`panelTable.ts`), for
 * each k with 2ᵏ ≤ r < 2ᵏ⁺¹ that occurs: a panel is one to two standard deviations wide, cut at kinks and halved
 * where f itself needs it. One evaluation then costs an exponential and a dozen multiplications at 100 to 200 nodes and
 * calls no f: about 1.5 µs, the same for a typed formula. A table of the moments in (m, s) would be faster still, but
 * would have to be made anew, in two dimensions, for every move of a slider. Summation goes outward from m to both
 * sides until a panel beyond 7r adds less than 1e-13 of E (f − f(m))² and no kink ahead can add more than 1e-17, so
 * that weight that lies farther out, as eᶻ has it at m + 2s, is found as long as it is joined to the middle. A curve
 * that is constant for more than 7r around m is followed to 38.6r; where nearly all weight lies beyond 5r, the panels
 * are four times narrower. `narrow` gives way where a kink within 38.6r may add 1e-14 of its variance.
 *
 * **Derivatives** by Stein's identity, E (z − m)h(z) = s E h′(z), from f and f′ alone, so that kinks need no extra
 * term; with F = f − E f
 *
 *     ∂E f/∂m = E f′,   ∂E f/∂s = E (z − m)f′/(2s),   ∂Var f/∂m = 2E F f′,   ∂Var f/∂s = E (z − m)F f′/s.
 *
 * At a declared kink where f itself jumps by J, f′ has a point mass J and F there counts as the mean of both sides.
 *
 * **Digits.** All sums are of f − f(m), or of f minus its left limit, with m > 0 mirrored to m < 0 where the curve is
 * symmetric: the variance is not a difference of large numbers. For r ≤ 0.05, far from 0, or at a point, where f is
 * smooth around m, `narrow` takes over; `kinkedMoments` where r < 1e-9|m| and it is not.
 *
 * Error, measured against the numbers of `src/reference/make_activations.py` for |m| ≤ 30, 1e-8 ≤ s ≤ 1e4: mean 6e-14 of
 * √E f², variance 4e-13 relative, derivatives 1e-11 of the larger of ∂/∂m and ∂/∂s (tests: 1e-12, 1e-12, 1e-10); mean
 * and variance within 1e-12 also at s up to 2.5e7. A typed formula has the digits that its own value and slope have;
 * kinks without end, as abs(sin z) has them, are searched for on panels up to 1024 wide; beyond, and for what
 * oscillates more than 300 times within 2r (`panelTable.ts`), nothing is resolved, nor is a bump narrower than r/100
 * far from 0 and from kinks. Jumps beyond |z| = 50 that are too many to be listed count in the moments, but not in
 * their derivatives. Outside, the method is the same for all finite m, s ≥ 0. The variance is never negative and
 * nothing is NaN: what is beyond the double range is Infinity.
 */
export function quadrature(curve: SmoothCurve): Quadrature {
  const { value, kinks, centre, level = 0, aboveLevel = value, jumps = [] } = curve;
  const table = panelTable({ ...curve, value: aboveLevel });
  const edges = kinks.flatMap((at, i) => {
    const jump = jumps[i] ?? 0;
    const step = kinkStep(at);
    return jump === 0 ? [] : [{ at, jump, mean: 0.5 * (aboveLevel(at - step) + aboveLevel(at + step)) }];
  });

  const nearKink = (m: number, reach: number): boolean => {
    for (let i = 0; i < kinks.length; i++) if (Math.abs(kinks[i]! - m) <= reach) return true;
    return false;
  };

  /**
   * Whether what f does beyond a kink, `from` to 38.6r away from m on the given sides, may count beside a sum of
   * squares of this size: the weight there times the square by which f differs from c at the kink and up to 2r behind
   * it.
   */
  const countsBeyond = (m: number, r: number, side: number, from: number, c: number, least: number): boolean => {
    for (let i = 0; i < kinks.length; i++) {
      const at = kinks[i]!;
      const y = Math.abs(at - m);
      if (y < from || y > far * r || (side !== 0 && (at - m) * side < 0)) continue;
      const step = at < m ? -r : r;
      const near = kinkStep(at);
      const height = Math.max(
        ...[at - near, at + near, at + step, at + 2 * step].map((z) => Math.abs(aboveLevel(z) - c)),
      );
      const t = (y * Math.SQRT1_2) / r;
      if (exp(-t * t) * height * height > least) return true;
    }
    return false;
  };

  /** `finer` counts halvings of the panels, for weight that lies far out on a steep slope of the density. */
  const sums = (m: number, s: number, out: Float64Array, finer = 0): number => {
    const r = Math.sqrt(s);
    const k = Math.floor(Math.log2(r)) - finer;
    const width = 2 ** (k + 1);
    const middle = Math.floor(m / width);
    const scale = Math.SQRT1_2 / r;
    const c = aboveLevel(m);
    let w0 = 0;
    let f1 = 0;
    let f2 = 0;
    let d0 = 0;
    let d1 = 0;
    let d2 = 0;
    let e0 = 0;
    let e1 = 0;
    let core = 0;
    let coarse = false;
    let first = middle;
    let last = middle;
    for (let side = 1; side >= -1; side -= 2) {
      for (let i = side > 0 ? middle : middle - 1; ; i += side) {
        const panel = table(k, i);
        const nodes = nodesOf(panel);
        effort.nodes += nodes;
        if (panel.coarse) {
          effort.unresolved += nodes;
          coarse = true;
        }
        if (side > 0) last = i;
        else first = i;
        const before = f2;
        const { numbers, averages } = panel;
        for (let p = 0; p < numbers.length; p += perNode) {
          const y = numbers[p]! - m;
          const t = y * scale;
          const w = numbers[p + 1]! * exp(-t * t);
          const f = numbers[p + 2]! - c;
          const d = numbers[p + 3]!;
          const wf = w * f;
          const wd = w * d;
          const yd = y * wd;
          w0 += w;
          f1 += wf;
          f2 += wf * f;
          d0 += wd;
          d1 += yd;
          d2 += wd * d;
          e0 += wd * f;
          e1 += yd * f;
        }
        if (averages) {
          const all = averages.numbers;
          const a = averages.origin - c;
          for (let p = 0; p < all.length; p += perAverage) {
            const y = all[p]! - m;
            const t = y * scale;
            const w = exp(-t * t);
            const one = all[p + 1]!;
            const g = all[p + 2]!;
            const d = all[p + 4]!;
            const fd = w * (all[p + 6]! + a * d);
            w0 += w * one;
            f1 += w * (g + a * one);
            f2 += w * (all[p + 3]! + a * (2 * g + a * one));
            d0 += w * d;
            d1 += y * w * d;
            d2 += w * all[p + 5]!;
            e0 += fd;
            e1 += y * fd;
          }
        }
        const edge = side > 0 ? (i + 1) * width - m : m - i * width;
        if (edge <= middling * r) core += f2 - before;
        if (edge > far * r || !(f2 < Infinity)) break;
        if (edge > bulk * r && f2 > 0 && f2 - before <= nothing * f2) {
          if (kinks.length === 0 || !countsBeyond(m, r, side, edge, c, (hidden * f2) / w0)) break;
        }
      }
    }
    if (finer === 0 && core < outlying * f2 && f2 < Infinity) return sums(m, s, out, 2);
    for (let j = 0; j < edges.length; j++) {
      const { at, jump, mean } = edges[j]!;
      const y = at - m;
      const t = y * scale;
      const w = jump * exp(-t * t);
      d0 += w;
      d1 += w * y;
      e0 += w * (mean - c);
      e1 += w * y * (mean - c);
    }
    const over = 1 / w0;
    const shift = f1 * over;
    const mean = c + shift + level;
    const variance = Math.max(0, f2 * over - shift * shift);
    out[0] = mean;
    out[1] = variance;
    out[2] = variance + mean * mean;
    out[3] = d0 * over;
    out[4] = (0.5 * d1 * over) / s;
    out[5] = 2 * (e0 - shift * d0) * over;
    out[6] = ((e1 - shift * d1) * over) / s;
    if (coarse) slopesByValues(table, k, [first, last], m, s, c + shift, out);
    return d2 * over;
  };

  // A typed curve may do what no rule between its nodes sees.
  const isSmooth = kinks.length === 0 && !curve.kinksBetween && !curve.jumps && !curve.noise;
  const trapezoid = isSmooth ? trapezoidOf(curve) : undefined;
  const summed = (m: number, s: number, out: Float64Array): number => {
    const square = trapezoid ? trapezoid(m, s, out) : -1;
    return square >= 0 ? square : sums(m, s, out);
  };

  const point = (m: number, out: Float64Array): number => {
    const reach = 4e-5;
    const kink = kinks.includes(m) ? m : kinks.find((at) => Math.abs(at - m) <= reach);
    if (kink === undefined) {
      const square = narrow(curve, m, 0, 0, out);
      if (square >= 0) return square;
    }
    return atPoint(curve, m, kink, out);
  };

  const unresolved = unresolvedOf(table, sums);

  return {
    cost: once(() => costOf(table)),
    unresolved,
    moments: (m, s, out) => {
      effort.made += aside + perKink * kinks.length;
      let square: number;
      if (s === 0) square = point(m, out);
      else {
        const r = Math.sqrt(s);
        const smooth = r <= narrowest || Math.abs(m) > outskirts + narrowReach * r;
        square = smooth && !nearKink(m, Math.max(narrowReach * r, 2e-5)) ? narrow(curve, m, s, r, out) : -1;
        // Where f rests all of the variance may lie many deviations away, behind a kink or, under wide Gaussians, a bend.
        if (square === 0 && r > narrowest) square = -1;
        if (square >= 0 && kinks.length > 0 && countsBeyond(m, r, 0, 0, aboveLevel(m), unseen * out[1]!)) square = -1;
        if (square < 0 && Math.abs(m) > thin * r) square = kinkedMoments(curve, m, s, out);
        else if (square < 0 && centre !== undefined && m > 0) {
          square = summed(-m, s, out);
          out[0] = 2 * centre - out[0]!;
          out[2] = out[1]! + out[0]! * out[0]!;
          out[4] = -out[4]!;
          out[5] = -out[5]!;
        } else if (square < 0) square = summed(m, s, out);
      }
      // Of an odd curve nothing is left of the mean: what rounding leaves of it, layers may make large.
      if (m === 0 && Math.abs(out[0]!) <= rounding * Math.sqrt(out[2]!)) out[0] = 0;
      for (let j = 0; j < 7; j++) if (Number.isNaN(out[j]!)) out[j] = Infinity;
      return square >= 0 ? square : Infinity;
    },
  };
}
