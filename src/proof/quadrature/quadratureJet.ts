import type { Expression } from '../../formula/Expression';
import { expPair, expPoint } from '../functions/exp';
import { newPair } from '../functions/pair';
import { inverseRootTwoPi } from '../functions/rootTwoPi';
import { add, div, type Interval, interval, mul, point } from '../intervals/interval';
import { addUp, divUp, mulUp, productError } from '../intervals/rounding';
import { sqrt } from '../intervals/sqrt';
import { twoTo } from '../intervals/twoTo';
import { type Constants, Evaluator } from '../taylor/Evaluator';
import { Effort, mostPanels } from './Effort';
import { finish } from './finish';
import { both, type Growth, growthOf } from './growthOf';
import { guessed } from './guessed';
import { highest, type Jet, type JetSource } from './Jet';
import { halvesOf, order, type Panel, points, type Sampled, slack, unit } from './Panel';
import { NotEnclosed, PanelTable } from './PanelTable';
import { type Spread, tailOf } from './tailOf';

/**
 * Moments of any formula by quadrature in z, with f evaluated once per panel and (m, s) in the Gaussian alone. With
 * x = (z − m)/r, r = √s and He_k the probabilists' Hermite polynomials,
 *
 *     ∂ᵏ/∂mᵏ E f = E[f He_k(x)]/rᵏ = (1/√(2π) r^{k+1}) ∫ f(z) He_k(x) e^{−x²/2} dz.
 *
 * Four errors are counted for each k.
 * - Rule: Gauss–Legendre with n points on a panel of length h errs by
 *   h^{2n+1} (n!)⁴/((2n + 1) (2n)!²) times the 2n-th Taylor coefficient of the integrand, which is a sum of products of
 *   one of f and one of He_k(x) e^{−x²/2}. The latter's j-th is He_{k+j}(x) e^{−x²/2}/(j! rʲ) up to a sign, and
 *   |He_i(x)| ≤ 1.0865 √(i!) e^{x²/4} (Cramér's bound).
 * - Rounding: He_k by its recurrence is a sum of products of at most k factors, so its error is at most
 *   3k roundings of A_k(|x|), the same recurrence with plus signs throughout; the sums add a rounding each.
 * - Nodes and x: |He_k(x) e^{−x²/2}|′ = |He_{k+1}(x)| e^{−x²/2} ≤ A_{k+1}(|x|) e^{−x²/2}.
 * - Tails: beyond X = |x| > √(4k + 2), |He_k(x)| ≤ |x|ᵏ; with |f| ≤ A (1 + |z|)^p e^{c|z|} and q = p + k,
 *   ∫_X^∞ x^q e^{crx − x²/2} dx ≤ X^q e^{crX − X²/2}/(X − cr − q/X).
 * A panel on which f is not smooth, or hardly, counts with its largest |f| and Cramér's bound, as error alone.
 */
const terms = highest + 1;
const cramer = 1.0865;
/** x beyond which the Gaussian is left to the bound of the tails, and where its exponential ends. */
const reach = 9.5;
const farthest = 34;
/** Panels from one step to the next. */
const often = 32;
/** Parts of its size to which an integral is meant to be right. */
const wish = 1e-12;
const exponential = newPair();

/** h^{2n+1} times this is the rule's error for a Taylor coefficient of 1. */
const ruleFactor = (() => {
  let factor = 1 / (order + 1);
  for (let k = 1; k <= points; k++) factor *= (k * k) / ((points + k) * (points + k));
  return factor * slack;
})();

/** 1.0865 √((k + j)!)/j! at [k (order + 1) + j]. */
const hermite = (() => {
  const table = new Float64Array(terms * (order + 1));
  for (let k = 0; k < terms; k++) {
    let term = cramer;
    for (let i = 1; i <= k; i++) term *= Math.sqrt(i);
    for (let j = 0; j <= order; j++) {
      if (j > 0) term *= Math.sqrt(k + j) / j;
      table[k * (order + 1) + j] = term * slack;
    }
  }
  return table;
})();

const smallest = interval(-Number.MIN_VALUE, Number.MIN_VALUE);

/** Sums over panels for one function, index k: the integral, Σ of absolute values, and the counted error. */
interface Sums {
  readonly value: Float64Array;
  readonly size: Float64Array;
  readonly error: Float64Array;
}
const newSums = (): Sums => ({
  value: new Float64Array(terms),
  size: new Float64Array(terms),
  error: new Float64Array(terms),
});

/** The jets of a formula. Throws NotEnclosed where its growth has no bound. */
export function quadratureJet(tree: Expression, constants: Constants): JetSource {
  const evaluator = new Evaluator(tree, constants);
  const table = new PanelTable(evaluator);
  const right = growthOf(tree, evaluator, 1);
  const left = growthOf(tree, evaluator, -1);
  if (!left || !right) throw new NotEnclosed('no rule bounds how it grows for large |z|');
  const growth = both(left, right);
  const effort = new Effort();
  const steps = (m: number, s: number) => integrate(table, m, s, left, right, effort);
  return {
    growth,
    jet: (m, s) => finish(steps(m, s)),
    steps,
    guess: (m, s) => guessed(table, m, s, cellSize(Math.sqrt(s))),
  };
}

/** Yields every few milliseconds. */
function* integrate(
  table: PanelTable,
  m: number,
  s: number,
  left: Growth,
  right: Growth,
  effort: Effort,
): Generator<void, Jet> {
  const r = sqrt(point(s));
  const root = Math.sqrt(s);
  if (!(r.lo > twoTo(-12) && r.hi < twoTo(14) && Math.abs(m) < twoTo(20)))
    throw new NotEnclosed('its Gaussian is too narrow, too wide or too far out');
  const X = reach + 2 * Math.max(left.c, right.c) * r.hi;
  if (X > 0.8 * farthest) throw new NotEnclosed('it grows too steeply for so large a variance');
  const powers = new Float64Array(order + 1).fill(1);
  for (let j = 1; j <= order; j++) powers[j] = powers[j - 1]! / r.lo;
  const gaussian = { m, r, root, rootError: (r.hi - r.lo) / r.lo, powers };
  const p = cellSize(root);
  const [from, to] = [m - X * root, m + X * root];
  effort.begin(from, to);
  const panels = yield* table.over(from, to, p);
  const sums = [newSums(), newSums()] as const;
  const floor = floorOf(panels, gaussian);
  let count = 0;
  function* visit(panel: Panel): Generator<void> {
    const near = nearest(panel, gaussian);
    const decay = mulUp(expPoint(-0.25 * near * near * (1 - 4 * unit)).hi, slack);
    if (wants(panel, decay, gaussian, floor)) {
      const halves = halvesOf(panel, table.evaluator);
      if (halves) {
        for (const half of halves) yield* visit(half);
        return;
      }
    }
    if (++count > mostPanels) effort.giveUp(from, panel.hi);
    addPanel(panel, decay, gaussian, sums);
    if (count % often === 0) yield;
  }
  for (const panel of panels) yield* visit(panel);
  const ends = [panels[0]!.lo, panels.at(-1)!.hi] as const;
  const tails = tailOf(gaussian, ends, left, right);
  // 1/(√(2π) r^{k+1})
  const factors = [div(inverseRootTwoPi, r)];
  while (factors.length < terms) factors.push(div(factors.at(-1)!, r));
  const finish = ({ value, size, error }: Sums, tail: (k: number) => number): readonly Interval[] =>
    Array.from(value, (sum, k) => {
      const roundings = unit * (3 * k + points + count + 24) * slack;
      const spread = mulUp(addUp(addUp(mulUp(roundings, size[k]!), error[k]!), tail(k)), slack);
      return add(mul(interval(sum - spread, sum + spread), factors[k]!), smallest);
    });
  return { mean: finish(sums[0], tails.f), square: finish(sums[1], tails.square) };
}

/** p of the largest cell 2^p that is no wider than a standard deviation, at least 1. */
function cellSize(root: number): number {
  let p = 0;
  while (twoTo(p + 1) <= root) p++;
  return p;
}

interface Gaussian extends Spread {
  readonly root: number;
  readonly rootError: number;
  /** r^−j, to j roundings. */
  readonly powers: Float64Array;
}

/** A lower bound of |x| over a panel. */
function nearest({ lo, hi }: Panel, { m, r }: Gaussian): number {
  const away = lo > m ? lo - m : hi < m ? m - hi : 0;
  return Math.min(farthest, (away / r.hi) * (1 - 4 * unit));
}

/** What f and f² may add as error on a panel without being worth a cut. */
function floorOf(panels: readonly Panel[], gaussian: Gaussian): readonly [number, number] {
  let [f, square] = [Number.MIN_VALUE, Number.MIN_VALUE];
  for (const panel of panels) {
    const x = nearest(panel, gaussian);
    const share = expPoint(-0.5 * x * x).hi;
    f = Math.max(f, panel.f.size * share);
    square = Math.max(square, panel.square.size * share);
  }
  return [wish * f * gaussian.root, wish * square * gaussian.root];
}

/** Whether the error of k = 2 on a panel is worth a cut. */
function wants(panel: Panel, decay: number, gaussian: Gaussian, floor: readonly [number, number]): boolean {
  for (const [of, least] of [[panel.f, floor[0]] as const, [panel.square, floor[1]] as const]) {
    const all = sizeOf(panel, of, 2, decay);
    if (all > least && ruleError(panel, of, 2, decay, gaussian) > least) return true;
  }
  return false;
}

/** All that a panel can count. */
function sizeOf({ lo, hi }: Panel, of: Sampled, k: number, decay: number): number {
  return of.size * hermite[k * (order + 1)]! * addUp(hi, -lo) * decay * slack;
}

/** The error of the rule on a panel. */
function ruleError({ lo, hi }: Panel, { taylor }: Sampled, k: number, decay: number, { powers }: Gaussian): number {
  if (!taylor) return Infinity;
  let sum = 0;
  for (let j = 0, at = k * (order + 1); j <= order; j++, at++) sum += taylor[order - j]! * hermite[at]! * powers[j]!;
  return sum * raised(addUp(hi, -lo)) * ruleFactor * decay * slack;
}

/** h^{2n+1} */
function raised(h: number): number {
  const square = h * h;
  const fourth = square * square;
  const eighth = fourth * fourth;
  return eighth * eighth * h * slack;
}

/** The sums of one panel, so that they meet few roundings: of f, of f², and of A_k. */
const part = [new Float64Array(terms), new Float64Array(terms), new Float64Array(terms + 1)] as const;
/** 2^−31 */
const closest = twoTo(-31);

function addPanel(panel: Panel, decay: number, gaussian: Gaussian, [mean, second]: readonly [Sums, Sums]): void {
  const { m, r, root, rootError } = gaussian;
  // Next to a singularity the derivatives know less than the size does.
  const byRule = ruleError(panel, panel.f, 0, decay, gaussian) <= sizeOf(panel, panel.f, 0, decay);
  for (let k = 0; k < terms; k++) {
    const error = (of: Sampled) => (byRule ? ruleError(panel, of, k, decay, gaussian) : sizeOf(panel, of, k, decay));
    mean.error[k]! += error(panel.f);
    second.error[k]! += error(panel.square);
  }
  if (!byRule) return;
  const { nodes, weights, nodeError, f, square } = panel;
  const [values, squares, absolute] = part;
  values.fill(0);
  squares.fill(0);
  absolute.fill(0);
  let [shifted, size, error, squareSize, squareError] = [0, 0, 0, 0, 0];
  for (let i = 0; i < points; i++) {
    const x = (nodes[i]! - m) / root;
    const shift = divUp(nodeError, r.lo) + Math.abs(x) * (4 * unit + 2 * rootError);
    const far = Math.abs(x) + shift;
    // So that e^{−x²/2} and A change by less than the slack on the way.
    if (!(shift * (far + 3 * terms) < closest)) throw new NotEnclosed('its Gaussian is too narrow or too far out');
    const we = weights[i]! * gaussianAt(x);
    const [fv, gv] = [f.value[i]!, square.value[i]!];
    shifted = Math.max(shifted, shift);
    error = Math.max(error, f.error[i]!);
    size = Math.max(size, Math.abs(fv) + f.error[i]!);
    squareError = Math.max(squareError, square.error[i]!);
    squareSize = Math.max(squareSize, Math.abs(gv) + square.error[i]!);
    // we He_k(x) and we A_k(|x|), with the two before them.
    let [h, before, a, aBefore] = [we, 0, we, 0];
    for (let k = 0; k <= terms; k++) {
      if (k < terms) {
        values[k]! += h * fv;
        squares[k]! += h * gv;
      }
      absolute[k]! += a;
      const next = x * h - k * before;
      const aNext = far * a + k * aBefore;
      before = h;
      h = next;
      aBefore = a;
      a = aNext;
    }
  }
  for (let k = 0; k < terms; k++) {
    mean.value[k]! += values[k]!;
    second.value[k]! += squares[k]!;
    const [own, next] = [absolute[k]! * slack, absolute[k + 1]! * shifted * slack];
    mean.size[k]! += own * size;
    mean.error[k]! += own * error + next * size;
    second.size[k]! += own * squareSize;
    second.error[k]! += own * squareError + next * squareSize;
  }
}

/** e^{−x²/2} to two roundings, for |x| ≤ 34. */
function gaussianAt(x: number): number {
  const square = x * x;
  if (square < twoTo(-200)) return 1;
  expPair(-0.5 * square, -0.5 * productError(x, x, square), exponential);
  return exponential[0]!;
}
