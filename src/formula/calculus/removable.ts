import type { Expression } from '../Expression';
import { placesOf } from '../reading/placesOf';
import type { FormulaConstants } from './bindFormula';
import { compile, type Run } from './compile';
import { seriesOf } from './seriesOf';

/** A place where a formula is 0/0, as sin(z)/z is at 0, and what it is around it. */
export interface Removable {
  readonly at: number;
  /** The series below hold in |z − at| < radius. */
  readonly radius: number;
  /** Coefficients of |z − at|ᵏ on both sides. */
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** Whether the two are not one function: a kink, or a jump. */
  readonly broken: boolean;
}

/** More places than these are not looked at. */
const most = 64;
/** The series is used up to here, where quotients have long ceased to cancel. */
const farthest = 0.25;
/** Terms of a series that are summed. */
const summed = 20;

/**
 * The places in |z| ≤ 50 where a denominator vanishes and f has limits all the same; `kinks` are those of the formula.
 */
export function removablesOf(
  tree: Expression,
  constants: FormulaConstants,
  kinks: readonly number[],
): readonly Removable[] {
  const denominators: Expression[] = [];
  collect(tree, denominators);
  const places = new Set<number>();
  for (const denominator of denominators) {
    const run = compile(denominator, constants);
    if (typeof run === 'number') continue;
    for (const place of placesOf(run, true)) if (places.size < most) places.add(place);
  }
  const found: Removable[] = [];
  for (const at of places) {
    const right = seriesOf(tree, constants, at, 1)?.slice(0, summed);
    const left = right && seriesOf(tree, constants, at, -1)?.slice(0, summed);
    if (!right || !left) continue;
    const others = [...kinks, ...places].filter((place) => place !== at).map((place) => Math.abs(place - at));
    const radius = Math.min(farthest, 0.9 * Math.min(...others, 1), radiusOf(left), radiusOf(right));
    if (!(radius > 0)) continue;
    const size = Math.max(...right.map(Math.abs), ...left.map(Math.abs));
    const broken = right.some((c, k) => Math.abs(c - (k % 2 ? -1 : 1) * left[k]!) > 1e-12 * size);
    found.push({ at, radius, left, right, broken });
  }
  return found.sort((a, b) => a.at - b.at);
}

/** How far the terms that are left out stay below a unit in the last place, told from the last that are there. */
function radiusOf(series: readonly number[]): number {
  const size = Math.max(...series.map(Math.abs));
  let radius = farthest;
  for (let k = Math.max(1, series.length - 6); k < series.length; k++) {
    const share = Math.abs(series[k]!) / (Math.abs(series[0]!) || size);
    if (share > 0) radius = Math.min(radius, (2 ** -54 / share) ** (1 / k));
  }
  return radius;
}

/** f with its series where it has them. */
export function withSeries(f: Run, removables: readonly Removable[], sum: 'value' | 'slope'): Run {
  if (removables.length === 0) return f;
  return (z) => {
    for (const { at, radius, left, right } of removables) {
      const t = z - at;
      if (!(Math.abs(t) < radius)) continue;
      if (sum === 'value') {
        if (t === 0) return 0.5 * (left[0]! + right[0]!);
        return seriesValue(t > 0 ? right : left, Math.abs(t));
      }
      if (t === 0) return 0.5 * ((right[1] ?? 0) - (left[1] ?? 0));
      return t > 0 ? seriesSlope(right, t) : -seriesSlope(left, -t);
    }
    return f(z);
  };
}

function seriesValue(series: readonly number[], t: number): number {
  let sum = 0;
  for (let k = series.length - 1; k >= 0; k--) sum = sum * t + series[k]!;
  return sum;
}

function seriesSlope(series: readonly number[], t: number): number {
  let sum = 0;
  for (let k = series.length - 1; k >= 1; k--) sum = sum * t + k * series[k]!;
  return sum;
}

/** What is divided by, wherever it stands. */
function collect(e: Expression, denominators: Expression[]): void {
  switch (e.kind) {
    case 'negate':
      collect(e.of, denominators);
      return;
    case 'binary':
      if (e.op === '/') denominators.push(e.right);
      if (e.op === '^' && isNegative(e.right)) denominators.push(e.left);
      collect(e.left, denominators);
      collect(e.right, denominators);
      return;
    case 'call':
      if (e.name === 'pow' && isNegative(e.args[1]!)) denominators.push(e.args[0]!);
      for (const argument of e.args) collect(argument, denominators);
      return;
    case 'choose':
      collect(e.then, denominators);
      collect(e.otherwise, denominators);
  }
}

const isNegative = (e: Expression): boolean =>
  e.kind === 'negate' ? e.of.kind === 'number' : e.kind === 'number' && e.value < 0;
