import type { Expression } from '../Expression';
import { placesOf } from '../reading/placesOf';
import type { FormulaConstants } from './bindFormula';
import { compile, type Run } from './compile';
import { seriesOf } from './seriesOf';

/**
 * A place where a formula is 0/0, as sin(z)/z is at 0, or subtracts what agrees there to the first order and more, as
 * exp(z) − 1 − z does, and what it is around it.
 */
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
/** Terms cancel exactly at simple places alone, multiples of 1/1024; this near to them rounding makes more zeros. */
const grid = 1024;
const beside = 1e-4;
/** Terms of a series that are summed. */
const summed = 20;

/**
 * The places in |z| ≤ 50 where a denominator vanishes and f has limits all the same, or where terms cancel; `kinks` are
 * those of the formula.
 */
export function removablesOf(
  tree: Expression,
  constants: FormulaConstants,
  kinks: readonly number[],
): readonly Removable[] {
  const parts: Parts = { denominators: [], sums: [] };
  collect(tree, parts);
  const places = new Set<number>();
  const zerosOf = (part: Expression): readonly number[] => {
    const run = compile(part, constants);
    return typeof run === 'number' ? [] : placesOf(run, true);
  };
  for (const denominator of parts.denominators)
    for (const place of zerosOf(denominator)) if (places.size < most) places.add(place);
  const cancelling = new Set<number>();
  for (const sum of parts.sums)
    for (const zero of [0, ...zerosOf(sum)]) {
      const place = Math.round(grid * zero) / grid;
      const isNew = Math.abs(place - zero) < beside && !places.has(place) && !cancelling.has(place);
      if (isNew && cancels(sum, constants, place)) cancelling.add(place);
    }
  const found: Removable[] = [];
  for (const at of [...places, ...cancelling]) {
    const right = seriesOf(tree, constants, at, 1)?.slice(0, summed);
    const left = right && seriesOf(tree, constants, at, -1)?.slice(0, summed);
    if (!right || !left) continue;
    const others = [...kinks, ...places, ...cancelling]
      .filter((place) => place !== at)
      .map((place) => Math.abs(place - at));
    const radius = Math.min(farthest, 0.9 * Math.min(...others, 1), radiusOf(left), radiusOf(right));
    if (!(radius > 0)) continue;
    const size = Math.max(...right.map(Math.abs), ...left.map(Math.abs));
    const differs = right.some((c, k) => Math.abs(c - (k % 2 ? -1 : 1) * left[k]!) > 1e-12 * size);
    // Where terms cancel a kink is one that the formula itself has.
    const broken = differs && places.has(at);
    found.push({ at, radius, left, right, broken });
  }
  return found.sort((a, b) => a.at - b.at);
}

/** How far the terms that are left out stay below a unit in the last place, told from the last that are there. */
function radiusOf(series: readonly number[]): number {
  const first = series.findIndex((c) => c !== 0);
  let radius = farthest;
  for (let k = Math.max(first + 1, series.length - 6); k < series.length; k++) {
    const share = Math.abs(series[k]! / series[Math.max(0, first)]!);
    if (share > 0) radius = Math.min(radius, (2 ** -54 / share) ** (1 / (k - first)));
  }
  return radius;
}

/**
 * Whether two terms agree at a place exactly, and to the first order too, so that more than half of the digits are lost
 * next to it.
 */
function cancels({ left, right, op }: Sum, constants: FormulaConstants, at: number): boolean {
  return ([1, -1] as const).every((side) => {
    const u = seriesOf(left, constants, at, side);
    const v = u && seriesOf(right, constants, at, side);
    if (!u || !v) return false;
    const orderOf = (series: readonly number[]) => series.findIndex((c) => c !== 0);
    const together = u.map((c, k) => (op === '-' ? c - v[k]! : c + v[k]!));
    const [one, other, both] = [orderOf(u), orderOf(v), orderOf(together)];
    return one >= 0 && one === other && both >= one + (one === 0 ? 2 : 1);
  });
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

type Sum = Extract<Expression, { kind: 'binary' }>;

/** What is divided by, and what is added or subtracted, wherever it stands. */
interface Parts {
  readonly denominators: Expression[];
  readonly sums: Sum[];
}

function collect(e: Expression, parts: Parts): void {
  const { denominators, sums } = parts;
  switch (e.kind) {
    case 'negate':
      collect(e.of, parts);
      return;
    case 'binary':
      if ((e.op === '+' || e.op === '-') && !isShift(e)) sums.push(e);
      if (e.op === '/') denominators.push(e.right);
      if (e.op === '^' && isNegative(e.right)) denominators.push(e.left);
      collect(e.left, parts);
      collect(e.right, parts);
      return;
    case 'call':
      if (e.name === 'pow' && isNegative(e.args[1]!)) denominators.push(e.args[0]!);
      for (const argument of e.args) collect(argument, parts);
      return;
    case 'choose':
      collect(e.then, parts);
      collect(e.otherwise, parts);
  }
}

/** z − 1 and the like are exact to a unit in the last place. */
const isShift = ({ left, right }: Sum): boolean =>
  (left.kind === 'number' && right.kind === 'name') || (left.kind === 'name' && right.kind === 'number');

const isNegative = (e: Expression): boolean =>
  e.kind === 'negate' ? e.of.kind === 'number' : e.kind === 'number' && e.value < 0;
