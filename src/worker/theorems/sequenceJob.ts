import { alpha01, lambda01, momentMap } from '../../math';
import {
  type ActivationWeights,
  hullOf,
  proveSequenceSteps,
  type SequenceCertificate,
  type SequenceQuestion,
  smallestTrapSteps,
  type WeightRange,
  weighingOf,
  weightsOf,
} from '../../proof';
import type { Step } from '../messages';
import { quietly } from '../quietly';
import { notEnclosed, weightsOrWhy } from './keptWeights';
import type { Population, SequenceFinding, SequenceRequest, SequenceResult } from './sequenceMessages';

/**
 * Sampled sequences, and the layers for which they are followed. The first sixteen keep one corner of the range for
 * ever, each from each corner of the start: those are among the slowest.
 */
const sampled = 80;
const most = 100;
/**
 * Decides about a range of weights, the verdict on the trap first; then the start is followed layer by layer, and where
 * it enters the box also to where all sequences end; then the same of populations.
 */
export function* sequenceJob(request: SequenceRequest): Generator<Step<'sequence'>, SequenceResult> {
  const { range, target, start, delta } = request;
  const why = enclosed(request);
  if (typeof why === 'string') {
    const trap: SequenceFinding = { verdict: 'unknown', layers: 0 };
    return { request, trap, images: [], ...(yield* quietly(sample(request))), problem: notEnclosed(why) };
  }
  const { weights, problem } = why;
  const question = (kind: SequenceQuestion['kind'], of: WeightRange = range): SequenceQuestion => ({
    ...{ kind, range: of, target, start },
  });
  const trap = yield* quietly(proveSequenceSteps(question('trap'), { weights }));
  let result: SequenceResult = {
    ...{ request, trap: findingOf(trap), images: [] },
    ...(yield* quietly(sample(request))),
  };
  const known = (): SequenceResult => {
    const why = problem();
    return why === undefined ? result : { ...result, problem: notEnclosed(why) };
  };
  yield { partial: known() };
  for (const kind of ['entry', 'attractor'] as const) {
    const images = [[cellOf(start)]];
    const steps = proveSequenceSteps(question(kind), { weights, most });
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        const finding = findingOf(step.value);
        const found = { ...finding, hull: hullOf(step.value.images.at(-1)!) };
        result = { ...result, [kind]: kind === 'entry' ? finding : found, images: step.value.images };
        break;
      }
      if (!step.value) {
        yield {};
        continue;
      }
      // A search that begins anew with finer boxes begins at the first layer.
      images.length = Math.min(images.length, step.value.layer);
      images.push([...step.value.cells]);
      const done = kind === 'entry' ? 0.5 * (1 - 1 / (1 + images.length / 12)) : 0.5;
      yield kind === 'entry' && images.length % 4 === 1
        ? { done, partial: { ...known(), images: [...images] } }
        : { done };
    }
    yield { done: 0.6, partial: known() };
    if (result.entry?.verdict !== 'proved') break;
  }
  const weighing = weighingOf(range);
  const from = request.shape && middleOf(target);
  result = { ...result, smallest: yield* quietly(smallestTrapSteps(weighing, weights, from)) };
  yield { done: 0.8, partial: known() };
  const apart = { ...range, delta };
  const inBox = yield* quietly(proveSequenceSteps(question('trap', apart), { weights }));
  let population: Population = { trap: findingOf(inBox) };
  yield { done: 0.85, partial: { ...known(), population } };
  const entry = yield* quietly(proveSequenceSteps(question('entry', apart), { weights, most }));
  population = { ...population, entry: findingOf(entry) };
  yield { done: 0.95, partial: { ...known(), population } };
  population = { ...population, smallest: yield* quietly(smallestTrapSteps(weighingOf(apart), weights, from)) };
  return { ...known(), population };
}

/** How moments are enclosed, and why they could not be where that happened. */
function enclosed({ weights: { lambda, alpha }, shape }: SequenceRequest): ActivationWeights | string {
  return shape ? weightsOrWhy(shape) : { weights: weightsOf(lambda, alpha), problem: () => undefined };
}

/** Where a trap is looked for: SELU's is near (0, 1) whatever box is asked about. */
function middleOf({ mu, nu }: SequenceRequest['target']) {
  return { mu: (mu[0] + mu[1]) / 2, nu: (nu[0] + nu[1]) / 2 };
}

function findingOf({ verdict, layers, reason }: SequenceCertificate): SequenceFinding {
  return { verdict, layers, ...(reason !== undefined && { reason }) };
}

function cellOf({ mu, nu }: SequenceRequest['start']) {
  return { mu: { lo: mu[0], hi: mu[1] }, nu: { lo: nu[0], hi: nu[1] } };
}

/** A seeded stream of numbers in [0, 1): the same film at every run. */
function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Starts from corners and inside, half of their weights from the range's corners. */
function* sample({
  range,
  target,
  start,
  weights,
  shape,
}: SequenceRequest): Generator<void, Pick<SequenceResult, 'samples' | 'sampled' | 'met'>> {
  const { lambda = lambda01, alpha = alpha01 } = weights;
  const activation = shape ?? { activation: 'selu', lambda, alpha };
  const next = stream(1706);
  const pick = ([lo, hi]: readonly [number, number]) => {
    const at = next();
    return at < 0.25 ? lo : at < 0.5 ? hi : lo + next() * (hi - lo);
  };
  const samples = new Float64Array(2 * sampled * (most + 1));
  let met: number | null = 0;
  for (let index = 0; index < sampled; index++) {
    const corner = (side: readonly [number, number], bit: number) => side[(index >> bit) % 2]!;
    const kept = index < 16 ? { omega: corner(range.omega, 0), tau: corner(range.tau, 1) } : null;
    let at = kept ? { mu: corner(start.mu, 2), nu: corner(start.nu, 3) } : { mu: pick(start.mu), nu: pick(start.nu) };
    let outside = -1;
    for (let layer = 0; layer <= most; layer++) {
      if (layer % 4 === 0) yield;
      samples.set([at.mu, at.nu], 2 * (layer * sampled + index));
      const inside = target.mu[0] <= at.mu && at.mu <= target.mu[1] && target.nu[0] <= at.nu && at.nu <= target.nu[1];
      if (!inside) outside = layer;
      const drawn = kept ?? { omega: pick(range.omega), tau: pick(range.tau) };
      at = momentMap(at, { ...drawn, ...activation });
    }
    met = met === null || outside === most ? null : Math.max(met, outside + 1);
  }
  return { samples, sampled, met };
}
