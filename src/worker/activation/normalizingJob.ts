import { alpha01, gradientGain, lambda01 } from '../../math';
import type { Moments, Parameters } from '../../math/types';
import { type Domain, growSteps, NotEnclosed, ownProofSteps, statementOf, type Weights } from '../../proof';
import type { Step } from '../messages';
import { keptWeights, notEnclosed, type Shape } from '../theorems/keptWeights';
import { followedSteps } from './followed';
import { meansSteps } from './means';
import type { NormalizingColumn, NormalizingRequest, NormalizingResult } from './normalizingMessages';

const selu: Shape = { activation: 'selu', lambda: lambda01, alpha: alpha01, beta: 0 };
const layer = { omega: 0, tau: 1 };
/** Steps after which the bar is half-way through a column. */
const usual = 200;

/** A column before its answer. */
type Found = Omit<NormalizingColumn, 'answer'>;
type Steps<T> = Generator<Found | undefined, T, void>;

/** Answers for the reader's activation first, then for SELU; what is known comes as soon as it is. */
export function* normalizingJob(request: NormalizingRequest): Generator<Step<'normalizing'>, NormalizingResult> {
  const columns: NormalizingColumn[] = [];
  for (const [index, [name, shape]] of (
    [
      ['mine', request.shape],
      ['selu', selu],
    ] as const
  ).entries()) {
    const steps = columnOf(name, shape, request.target);
    for (let count = 1; ; count++) {
      const step = steps.next();
      if (step.done) {
        columns.push(answered(step.value));
        break;
      }
      // How many there will be is not known: the bar nears its end ever more slowly.
      const done = 0.5 * (index + count / (count + usual));
      if (step.value) yield { done, partial: { request, columns: [...columns, answered(step.value)] } };
      else yield { done };
    }
    yield { done: 0.5 * (index + 1), partial: { request, columns: [...columns] } };
  }
  return { request, columns };
}

function answered(found: Found): NormalizingColumn {
  const { numeric, proved, problem } = found;
  const { box } = proved;
  const answer = !numeric
    ? problem === ''
      ? 'open'
      : 'no'
    : numeric.kind !== 'attracting'
      ? 'no'
      : box?.into === 'proved' && box.contracts === 'proved'
        ? 'proved'
        : 'numerical';
  return { ...found, answer };
}

function* columnOf(name: NormalizingColumn['name'], shape: Shape, target: Moments): Steps<Found> {
  const found = yield* quietly(meansSteps(target, layer, shape));
  if (typeof found === 'string') return { name, proved: {}, problem: found };
  const { means, shape: used, point } = found;
  const parameters: Parameters = { ...layer, ...used };
  const [first] = point.eigenvalues;
  const numeric = {
    // An eigenvalue of modulus 1, as ReLU has where it keeps sizes: to first order nothing is decided.
    kind: point.marginal && point.kind !== 'attracting' ? 'limit case' : point.kind,
    rate: Math.hypot(first.re, first.im),
    norm: point.norm,
    chi: gradientGain(target, parameters),
  };
  let column: Found = { name, means, numeric, proved: {}, problem: '' };
  yield column;
  if (point.kind !== 'attracting') return column;
  try {
    const { weights, problem } = keptWeights(used);
    const proofs = ownProofSteps(weights, layer, [target.mu, target.nu]);
    for (;;) {
      const step = proofs.next();
      const { fixedPoint, norms, box } = step.value;
      const proved = {
        ...(fixedPoint && { fixedPoint }),
        ...(norms && { norm: norms.plain }),
        ...(box && { box }),
      };
      column = { ...column, proved };
      yield column;
      if (step.done || box) break;
    }
    if (column.proved.box) {
      const growth = yield* grown(column.proved.box.domain, target, weights);
      if (growth) column = { ...column, proved: { ...column.proved, growth } };
      yield column;
    }
    const why = problem();
    if (!column.proved.box && why !== undefined) column = { ...column, problem: notEnclosed(why) };
  } catch (error) {
    if (!(error instanceof NotEnclosed)) throw error;
    column = { ...column, problem: notEnclosed(error.message) };
  }
  const tau = yield* quietly(followedSteps(parameters, 'tau', target));
  const omega = yield* quietly(followedSteps(parameters, 'omega', target));
  return { ...column, numeric: { ...numeric, tau, omega } };
}

/** Parts of the largest box, which has no room left, on which ranges of ω and τ are looked for. */
const parts = [0.7, 0.2] as const;

/** The widest range of ω and the widest of τ that are certified on one of these boxes. */
function* grown(
  { mu, nu, ...ranges }: Domain,
  target: Moments,
  weights: Weights,
): Steps<NormalizingColumn['proved']['growth']> {
  let best: NormalizingColumn['proved']['growth'];
  const width = ([low, high]: Domain['mu']) => high - low;
  const wider = (one: Domain['mu'], other: Domain['mu']) => (width(one) > width(other) ? one : other);
  for (const part of parts) {
    const inner = ([low, high]: Domain['mu'], at: number): Domain['mu'] => [
      at + part * (low - at),
      at + part * (high - at),
    ];
    const domain = { ...ranges, mu: inner(mu, target.mu), nu: inner(nu, target.nu) };
    const steps = growSteps(statementOf('theorem1.fixedPoint'), { domain, weights, budget: 40, tolerance: 0.03 });
    const found = yield* quietly(steps);
    if (!found) continue;
    best = best ? { ...found, omega: wider(best.omega, found.omega), tau: wider(best.tau, found.tau) } : found;
  }
  return best;
}

function* quietly<T>(steps: Generator<unknown, T, void>): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield undefined;
  }
}
