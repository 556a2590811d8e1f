import { alpha01, lambda01, momentMap } from '../../math';
import {
  hullOf,
  proveSequence,
  proveSequenceSteps,
  type SequenceCertificate,
  type SequenceQuestion,
  smallestTrap,
  weighingOf,
  weightsOf,
} from '../../proof';
import type { Step } from '../messages';
import type { SequenceFinding, SequenceRequest, SequenceResult } from './sequenceMessages';

/**
 * Sampled sequences, and the layers for which they are followed. The first sixteen keep one corner of the range for
 * ever, each from each corner of the start: those are among the slowest.
 */
const sampled = 80;
const most = 100;
/** How far the weighted means of a population may be from 0 in what is said of populations. */
export const populationDelta = 0.1;

/**
 * Decides about a range of weights, the verdict on the trap first; then the start is followed layer by layer, and where
 * it enters the box also to where all sequences end.
 */
export function* sequenceJob(request: SequenceRequest): Generator<Step<'sequence'>, SequenceResult> {
  const { range, target, start, weights } = request;
  const question = (kind: SequenceQuestion['kind']): SequenceQuestion => ({ kind, range, target, start });
  let result: SequenceResult = {
    ...{ request, trap: findingOf(proveSequence(question('trap'), weights)), images: [] },
    ...sample(request),
  };
  yield { partial: result };
  for (const kind of ['entry', 'attractor'] as const) {
    const images = [[cellOf(start)]];
    const steps = proveSequenceSteps(question(kind), { ...weights, most });
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        const finding = findingOf(step.value);
        const found = { ...finding, hull: hullOf(step.value.images.at(-1)!) };
        result = { ...result, [kind]: kind === 'entry' ? finding : found, images: step.value.images };
        break;
      }
      images.push([...step.value.cells]);
      yield kind === 'entry' && images.length % 4 === 1 ? { partial: { ...result, images: [...images] } } : {};
    }
    yield { partial: result };
    if (result.entry?.verdict !== 'proved') break;
  }
  const weighing = weighingOf(range);
  const enclosed = weightsOf(weights.lambda, weights.alpha);
  result = { ...result, smallest: smallestTrap(weighing, enclosed) };
  yield { partial: result };
  return { ...result, population: smallestTrap({ ...weighing, delta: populationDelta }, enclosed) };
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
function sample({
  range,
  target,
  start,
  weights,
}: SequenceRequest): Pick<SequenceResult, 'samples' | 'sampled' | 'met'> {
  const { lambda = lambda01, alpha = alpha01 } = weights;
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
      samples.set([at.mu, at.nu], 2 * (layer * sampled + index));
      const inside = target.mu[0] <= at.mu && at.mu <= target.mu[1] && target.nu[0] <= at.nu && at.nu <= target.nu[1];
      if (!inside) outside = layer;
      const drawn = kept ?? { omega: pick(range.omega), tau: pick(range.tau) };
      at = momentMap(at, { ...drawn, lambda, alpha, activation: 'selu' });
    }
    met = met === null || outside === most ? null : Math.max(met, outside + 1);
  }
  return { samples, sampled, met };
}
