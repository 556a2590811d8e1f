import { sixDigits } from '../../words/sixDigits';
import { classify } from '../fixedPoints/classify';
import { type FixedPointSearch, searchFixedPoints } from '../fixedPoints/fixedPoints';
import { raisesMeans } from '../fixedPoints/search/raisesMeans';
import { kernelSize } from '../kernel';
import { onlyVariable } from '../layer/onlyVariable';
import { kernelOf } from '../map/kernelOf';
import { stepOf } from '../map/stepOf';
import { varianceSlopes } from '../map/varianceSlopes';
import { traitsOf } from '../moments/traits';
import { finish } from '../numeric/finish';
import type { Moments, Outcome, Parameters } from '../types';
import { orbitSteps } from './orbit';

const wide = { muMin: -30, muMax: 30, nuMin: 0, nuMax: 1e3 };
const moments = new Float64Array(kernelSize);
/** Where orbits are sent off when no theory decides. */
const probes: readonly Moments[] = [
  { mu: 0, nu: 1 },
  { mu: 0.5, nu: 1.5 },
  { mu: -0.5, nu: 0.5 },
  { mu: 0, nu: 0.01 },
  { mu: 2, nu: 50 },
  { mu: -2, nu: 50 },
];
/** Layers that a probe is followed, and the fewest where evaluating the map takes long. */
const longest = 2000;
const shortest = 200;

/**
 * Why no fixed point with ν > 0 was found, in one sentence with the numbers that decide, or null when one was found or
 * the search left it open. The search is done here (|μ| ≤ 30, ν ≤ 1000) unless its result is given; with a
 * skip of 1 none is needed. Where one number alone decides (`onlyVariable`: ν of one unit at ω = 0, q of a random
 * layer), the sentence is exact up to a sampling of its growth. It is then given for a search that was not completed
 * too, unless the activation is typed: of a typed one the samples may miss too much.
 * Elsewhere the sentence tells what became of six orbits, and only after a complete search.
 */
export function explainAbsence(
  parameters: Parameters,
  search: Pick<FixedPointSearch, 'points' | 'nearMisses' | 'complete'> = searchFixedPoints(parameters, wide),
): string | null {
  return finish(explainAbsenceSteps(parameters, search));
}

/** The same in steps: yields every few milliseconds of work. */
export function* explainAbsenceSteps(
  parameters: Parameters,
  { points, nearMisses, complete }: Pick<FixedPointSearch, 'points' | 'nearMisses' | 'complete'>,
): Generator<void, string | null> {
  if (parameters.skip === 1) return points.some(({ nu }) => nu > 0) ? null : keptWhole;
  if (nearMisses.length > 0 || points.some(({ nu }) => nu > 0)) return null;
  if (raisesMeans(parameters)) return risingMean(parameters);
  const variable = onlyVariable(parameters);
  if (!complete && (variable === undefined || traitsOf(kernelOf(parameters)).typed)) return null;
  return variable === undefined ? yield* byOrbits(parameters) : byOneNumber(parameters, variable);
}

const keptWhole =
  'No fixed point has ν > 0: with κ = 1 a layer keeps the whole variance of its input and adds its own, so ν never falls.';

const risingMean = ({ skip = 0 }: Parameters) =>
  `No fixed point has ν > 0: f(z) is λz for z > 0 and above it for z < 0, and ωλ = 1${skip === 0 ? '' : ' − κ'}, so a layer raises the mean of whatever has a variance.`;

/** What the sentences call the number that a layer follows by itself. */
const names = { nu: { symbol: 'ν', words: 'variance' }, q: { symbol: 'q = ν + μ²', words: 'second moment' } } as const;

/** ν, or q, has a map of its own. */
function byOneNumber(parameters: Parameters, variable: 'nu' | 'q'): string {
  const { tau, skip = 0 } = parameters;
  const { atZero, atInfinity, critical } = varianceSlopes(parameters);
  const [least = 0, most = 0] = critical;
  const { symbol, words } = names[variable];
  const layer = stepOf(parameters);
  const rises = (before: number) => {
    layer(0, before, moments);
    return moments[variable === 'nu' ? 1 : 2]! > before;
  };
  const kept = skip * skip;
  const first = rises(1e-12);
  for (let exponent = -47; exponent <= 72; exponent++) {
    let high = 10 ** (exponent / 4);
    if (rises(high) === first) continue;
    let low = high / 10 ** 0.25;
    for (let step = 0; step < 50; step++) {
      const middle = Math.sqrt(low * high);
      if (rises(middle) === first) low = middle;
      else high = middle;
    }
    return `No fixed point with ν > 0 lies in the part of the plane searched; one lies outside, at ${symbol} = ${sixDigits(low)}.`;
  }
  if (first) {
    if (!(tau * atInfinity < Infinity))
      return `No fixed point has ν > 0: at ω = 0 a layer multiplies a large ${words} without bound, so everything diverges.`;
    return `No fixed point has ν > 0: at ω = 0 a layer multiplies a large ${words} by ${factor(kept + tau * atInfinity)}, so everything diverges (a large ${words} shrinks only for τ below ${sixDigits(most)}).`;
  }
  if (Math.abs(kept + tau * atZero - 1) <= 1e-12)
    return `No fixed point has ν > 0: at ω = 0 a layer lowers every ${words}, a small one by a share that vanishes with it, so everything collapses, ever more slowly (a small ${words} grows only for τ above ${sixDigits(least)}).`;
  // With the tiniest λ the slope underflows, and no double is the τ from which a variance would grow.
  const from = Number.isFinite(least) ? `only for τ above ${sixDigits(least)}` : 'for no τ that can be set';
  return `No fixed point has ν > 0: at ω = 0 a layer multiplies a small ${words} by ${factor(kept + tau * atZero)}, so everything collapses (a small ${words} grows ${from}).`;
}

function* byOrbits(parameters: Parameters): Generator<void, string> {
  const { lambda, alpha } = parameters;
  const cost = traitsOf(kernelOf(parameters)).cost(lambda, alpha);
  const maxLayers = Math.max(shortest, Math.min(longest, Math.ceil((30 * longest) / cost)));
  const outcomes: Outcome[] = [];
  for (const start of probes) {
    outcomes.push((yield* orbitSteps(start, parameters, 0, { maxLayers })).outcome);
    yield;
  }
  const inside = outcomes.find(({ kind }) => kind === 'converges');
  if (inside?.kind === 'converges')
    return `No fixed point with ν > 0 lies in the part of the plane searched; one lies outside, near (${sixDigits(inside.to.mu)}, ${sixDigits(inside.to.nu)}).`;
  const ends: string[] = [];
  const fallen = outcomes.find(({ kind }) => kind === 'collapses');
  if (fallen?.kind === 'collapses') ends.push(collapse(parameters, fallen.to));
  const sinking = outcomes.find((one) => one.kind === 'sinks' && one.to.nu === 0);
  if (sinking?.kind === 'sinks') ends.push(`sink to (${sixDigits(sinking.to.mu)}, 0), ever more slowly`);
  const turning = outcomes.find(({ kind }) => kind === 'cycles');
  if (turning?.kind === 'cycles') ends.push(cycling(turning));
  if (outcomes.some(({ kind }) => kind === 'diverges'))
    ends.push(`diverge, multiplied by ${factor(growthFarOut(parameters))} a layer in the end`);
  const open = outcomes.find(({ kind }) => kind === 'undecided');
  if (open) ends.push(`are undecided after ${open.layers} layers`);
  if (ends.length === 1) return `No fixed point with ν > 0 was found: all orbits tried ${ends[0]}.`;
  return `No fixed point with ν > 0 was found: of the orbits tried some ${ends.join(', some ')}.`;
}

function collapse(parameters: Parameters, to: Moments): string {
  const { H, kink } = classify(kernelOf(parameters), parameters, to.mu, 0);
  const distance = to.mu === 0 ? '√(μ² + ν)' : 'the distance √((μ − μ*)² + ν)';
  if (kink)
    return `collapse to (${sixDigits(to.mu)}, 0), where a layer multiplies ${distance} by at most ${factor(kink.greatest)}`;
  return `collapse to (${sixDigits(to.mu)}, 0), where a layer multiplies a small variance by ${factor(H[1][1])}`;
}

function cycling({ period, points }: Extract<Outcome, { kind: 'cycles' }>): string {
  if (points.every(({ nu }) => nu === 0)) {
    const legs = points.map(({ mu }) => sixDigits(mu)).join(', ');
    return `collapse onto a cycle of ${period} layers on ν = 0 (μ = ${legs})`;
  }
  return `end in a cycle of ${period} layers`;
}

/** The factor of √(μ² + ν) per layer for an orbit on its way out, where its direction has settled or alternates. */
function growthFarOut(parameters: Parameters): number {
  const step = stepOf(parameters);
  const away = 1e12;
  let mu = 0.6;
  let sigma = 0.8;
  let sum = 0;
  const rounds = 200;
  for (let k = 0; k < 2 * rounds; k++) {
    step(mu * away, (sigma * away) ** 2, moments);
    mu = moments[0]! / away;
    sigma = Math.sqrt(moments[1]!) / away;
    const size = Math.hypot(mu, sigma);
    if (k >= rounds) sum += Math.log(size);
    mu /= size;
    sigma /= size;
  }
  return Math.exp(sum / rounds);
}

/** A factor with four digits, or as many as tell it from 1. */
function factor(value: number): string {
  let digits = 4;
  while (digits < 16 && Number(value.toPrecision(digits)) === 1) digits++;
  return String(Number(value.toPrecision(digits)));
}
