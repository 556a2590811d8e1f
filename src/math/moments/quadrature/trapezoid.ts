import { exp } from '../../special/exponential';
import { effort } from './effort';
import type { SmoothCurve } from './quadrature';

/** Writes a kernel's output and returns E f′²; −1 where this is not enough, and `out` says nothing. */
export type Trapezoid = (m: number, s: number, out: Float64Array) => number;

/** Nodes of a grid on each side of 0. */
const nodesAside = 1024;
/** Deviations that a sum goes at least, and at most, and within which most of it must come from. */
const bulk = 7;
const farthest = 12;
const middling = 5;
/** What ends a sum: so little, in parts of it, from a block that may be a quarter of a deviation long. */
const nothing = 1e-15;
/** As in `quadrature`: the share of the middle below which f rests there. */
const outlying = 1e-3;
/** Largest difference of the sums over every other node, in parts of the sum. The sum of both is right to its square. */
const tolerance = 5e-8;
/** Nodes from one look at the sum to the next. */
const block = 4;
/** Steps are 2ᵏ, from the finest to the coarsest that are tried, and not above half a deviation. */
const [finest, coarsest] = [-8, 1];
/** Nodes on one side beyond which panels, which grow where f is at rest, are faster. */
const mostNodes = 480;
/** Where a curve shows which step it needs: wide, so that it is not the density that asks for it. */
const tried = { s: 4, means: [0, 0.7, -0.7, 2, -2, 5, -5] };

const inverseRootTwoPi = 0.3989422804014327;
/** exp(−(jh)²/(2s)) of the s and the step last asked for, as many of them as were. */
const bell = new Float64Array(mostNodes + 2 * block);
let bellS = Number.NaN;
let bellStep = Number.NaN;
let bellLength = 0;

/** The next four, by two exponentials instead of four. */
function lengthen(h: number, s: number): void {
  const y = bellLength * h;
  const first = exp((-0.5 * y * y) / s);
  const fall = exp((-y * h) / s);
  const one = exp((-0.5 * h * h) / s);
  const four = one * one * one * one;
  bell[bellLength] = first;
  bell[bellLength + 1] = first * (fall * one);
  bell[bellLength + 2] = first * (fall * fall * four);
  bell[bellLength + 3] = first * (fall * fall * fall * (four * four * one));
  bellLength += block;
}

/**
 * Moments of a curve that is analytic near the real line, by the trapezoidal rule, whose error for these integrands
 * falls like exp(−2πd/h), d the distance of the nearest pole, or like the density's exp(−2π²s/h²) (Trefethen and
 * Weideman 2014, "The exponentially convergent trapezoidal rule"): some 50 nodes where panels take 150 to 400. They are
 * z = jh for integers j and powers of two h, so that f and f′ are tabulated once for all m and s. With j₀h next to m
 * and δ = m − j₀h the weights are exp(−(jh)²/(2s)) qʲ, q = exp(hδ/s), up to a factor that cancels; the first factor is
 * kept for as long as s stays, as it does along a row of a picture.
 *
 * Every other node alone makes the same rule with twice the step, and so does the rest. Where their sums of squares of f
 * and f′ agree to 5e-8, that of all nodes is right to some 1e-15; where they do not, half the step is tried, then given
 * up, as where the weight lies far out. A wave finer than the nodes would pass for a slow one: not for typed curves, of
 * which nothing is known between nodes.
 */
export function trapezoidOf({ value, aboveLevel = value, slope, level = 0 }: SmoothCurve): Trapezoid {
  const grids = new Map<number, Float64Array>();
  /** f and f′ at the nodes, from the left. */
  const gridOf = (k: number): Float64Array => {
    const known = grids.get(k);
    if (known) return known;
    const h = 2 ** k;
    const grid = new Float64Array(2 * (2 * nodesAside + 1));
    for (let j = -nodesAside; j <= nodesAside; j++) {
      grid[2 * (j + nodesAside)] = aboveLevel(j * h);
      grid[2 * (j + nodesAside) + 1] = slope(j * h);
    }
    effort.made += 10 * nodesAside;
    grids.set(k, grid);
    return grid;
  };

  const sum = (m: number, s: number, k: number, out: Float64Array): number => {
    const r = Math.sqrt(s);
    const h = 2 ** k;
    const most = Math.ceil((farthest * r) / h / block) * block;
    const middle = Math.round(m / h);
    if (most > mostNodes || Math.abs(middle) + most + block > nodesAside) return -1;
    if (s !== bellS || h !== bellStep) {
      bellS = s;
      bellStep = h;
      bellLength = 0;
    }
    const grid = gridOf(k);
    const delta = m - middle * h;
    const q = exp((h * delta) / s);
    const c = aboveLevel(m);
    let f1 = 0;
    let even = 0;
    let odd = 0;
    let d0 = 0;
    let d1 = 0;
    let evenSlopes = 0;
    let oddSlopes = 0;
    let e0 = 0;
    let e1 = 0;
    let core = 0;
    for (let side = 1; side >= -1; side -= 2) {
      const ratio = side > 0 ? q : 1 / q;
      const skew = ratio * ratio;
      let j = side > 0 ? 0 : 1;
      let tilt = side > 0 ? 1 : ratio;
      let at = 2 * (nodesAside + middle + side * j);
      for (;;) {
        const end = j + block;
        while (bellLength < end) lengthen(h, s);
        const before = even + odd;
        const beforeSlopes = evenSlopes + oddSlopes;
        for (; j < end; j += 2) {
          const wa = bell[j]! * tilt;
          const wb = bell[j + 1]! * (tilt * ratio);
          const fa = grid[at]! - c;
          const da = grid[at + 1]!;
          const fb = grid[at + 2 * side]! - c;
          const db = grid[at + 2 * side + 1]!;
          const ya = side * j * h - delta;
          const yb = ya + side * h;
          const wfa = wa * fa;
          const wfb = wb * fb;
          const wda = wa * da;
          const wdb = wb * db;
          f1 += wfa + wfb;
          even += wfa * fa;
          odd += wfb * fb;
          d0 += wda + wdb;
          d1 += ya * wda + yb * wdb;
          evenSlopes += wda * da;
          oddSlopes += wdb * db;
          e0 += wda * fa + wdb * fb;
          e1 += ya * (wda * fa) + yb * (wdb * fb);
          tilt *= skew;
          at += 4 * side;
        }
        const edge = j * h;
        const added = even + odd - before;
        if (edge <= middling * r) core += added;
        const addedSlopes = evenSlopes + oddSlopes - beforeSlopes;
        if (edge > bulk * r && added <= nothing * (even + odd) && addedSlopes <= nothing * (evenSlopes + oddSlopes))
          break;
        if (j >= most) return -1;
      }
      effort.nodes += j;
      if (side > 0) {
        // Downward the first node is an odd one.
        [even, odd] = [odd, even];
        [evenSlopes, oddSlopes] = [oddSlopes, evenSlopes];
      }
    }
    const f2 = even + odd;
    const d2 = evenSlopes + oddSlopes;
    if (!(f2 > 0 && f2 < Infinity && core >= outlying * f2)) return -1;
    if (!(Math.abs(even - odd) <= tolerance * f2 && Math.abs(evenSlopes - oddSlopes) <= tolerance * d2)) return -1;
    // All weights together, those beyond the sums' ends included.
    const over = (h * inverseRootTwoPi) / (r * exp((0.5 * delta * delta) / s));
    const shift = f1 * over;
    const mean = c + shift + level;
    out[0] = mean;
    out[1] = Math.max(0, f2 * over - shift * shift);
    out[2] = out[1]! + mean * mean;
    out[3] = d0 * over;
    out[4] = (0.5 * d1 * over) / s;
    out[5] = 2 * (e0 - shift * d0) * over;
    out[6] = ((e1 - shift * d1) * over) / s;
    return d2 * over;
  };

  /** The largest step that shows the curve as it is, as a power of two; −∞ where none does. */
  let widest: number | undefined;
  const widestOf = () => {
    const out = new Float64Array(7);
    for (let k = coarsest; k >= finest; k--) if (tried.means.every((m) => sum(m, tried.s, k, out) >= 0)) return k;
    return -Infinity;
  };
  return (m, s, out) => {
    widest ??= widestOf();
    const k = Math.min(widest, Math.floor(0.5 * Math.log2(s)) - 1);
    if (k < finest) return -1;
    const square = sum(m, s, k, out);
    return square >= 0 || k === finest ? square : sum(m, s, k - 1, out);
  };
}
