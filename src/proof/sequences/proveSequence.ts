import { isSubset, mul, point } from '../intervals/interval';
import type { Cell } from '../moments/layer';
import { naturalMoments } from '../moments/moments';
import { type Weights, weightsOf } from '../moments/Weights';
import type { SequenceQuestion } from '../statements/SequenceStatement';
import { imageHullSteps } from './imageHull';
import { outward } from './outward';
import { hullOf, type SequenceCertificate } from './SequenceCertificate';
import { stripCoverSteps, stripEdges } from './stripCover';
import {
  filed,
  innerCell,
  isOutside,
  isWithin,
  netInputs,
  outerCell,
  type Weighing,
  weighingOf,
  widened,
} from './weightRange';

export interface SequenceOptions {
  /** Exactly these doubles instead of the paper's λ₀₁ and α₀₁, enclosed. */
  readonly lambda?: number;
  readonly alpha?: number;
  /** These instead of weights made of λ and α. */
  readonly weights?: Weights;
  /** Most layers to follow, 240 where left out. */
  readonly most?: number;
  readonly signal?: { readonly aborted: boolean };
}

/** How far the images are after one more layer. */
export interface SequenceProgress {
  readonly layer: number;
  readonly cells: readonly Cell[];
}

/** Strips of s for a union of cells; enough for the attractor's hull to be sharp to four digits. */
const strips = 64;

/** Runs proveSequenceSteps to its end. */
export function proveSequence(question: SequenceQuestion, options: SequenceOptions = {}): SequenceCertificate {
  const steps = proveSequenceSteps(question, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Follows the start through layers whose weights may be any of the range in each: first by one rectangle a layer, which
 * is fast and shrinks as long as what it holds does; where that is too coarse, by a union of cells along strips of the
 * net input's variance. Concludes 'proved' once the claim holds, 'refuted' for a trap by a point whose image leaves it
 * and for starts with ν = 0, which never rise, else 'unknown' with a reason. Yields what is there after every layer, and
 * nothing in between. Throws a
 * RangeError where a side makes no sense.
 */
export function* proveSequenceSteps(
  question: SequenceQuestion,
  options: SequenceOptions = {},
): Generator<SequenceProgress | undefined, SequenceCertificate, void> {
  const begun = performance.now();
  const { kind, range, start, target } = question;
  const weights = options.weights ?? weightsOf(options.lambda, options.alpha);
  const layer = { range: weighingOf(range), weights };
  outerCell(target);
  outerCell(start);
  const images: (readonly Cell[])[] = [[filed(start)]];
  const outcome =
    kind === 'trap'
      ? yield* intoItself(question, layer, images)
      : yield* followed(question, layer, images, options.most ?? 240, options.signal);
  return {
    ...{ kind, range, start, target, layers: images.length - 1, images },
    ...outcome,
    elapsed: performance.now() - begun,
  };
}

type Images = (readonly Cell[])[];
type Outcome = Pick<SequenceCertificate, 'verdict' | 'reason' | 'counterexample'>;

interface AnyLayer {
  readonly range: Weighing;
  readonly weights: Weights;
}

function* intoItself(
  { range, target }: SequenceQuestion,
  layer: AnyLayer,
  images: Images,
): Generator<SequenceProgress | undefined, Outcome, void> {
  const image = yield* rectangle([filed(target)], layer, 2000);
  images.push([image]);
  yield { layer: 1, cells: [image] };
  if (lies([image], innerCell(target))) return { verdict: 'proved' };
  if (range.delta !== undefined) return unitLeaves(target, layer);
  for (const mu of target.mu) {
    for (const nu of target.nu) {
      for (const omega of range.omega) {
        for (const tau of range.tau) {
          const at = { mu, omega, nu, tau };
          const { mean, variance } = naturalMoments(
            { m: mul(point(mu), point(omega)), s: mul(point(nu), point(tau)) },
            layer.weights,
          );
          const reached = { mu: mean, nu: variance };
          if (isOutside(reached, outerCell(target)))
            return {
              verdict: 'refuted',
              counterexample: { point: at, image: reached },
              reason: 'One layer takes a point of the box out of it.',
            };
        }
      }
    }
  }
  return open;
}

/** Whether some unit of a population in the box is taken out of it. */
function unitLeaves(target: SequenceQuestion['target'], { range, weights }: AnyLayer): Outcome {
  const { delta = 0, tau } = range;
  for (const m of [-delta, 0, delta])
    for (const s of [mul(point(target.nu[0]), point(tau.lo)), mul(point(target.nu[1]), point(tau.hi))]) {
      const { mean, variance } = naturalMoments({ m: point(m), s }, weights);
      if (isOutside({ mu: mean, nu: variance }, outerCell(target)))
        return { verdict: 'refuted', reason: 'One layer takes a unit of the box out of it.' };
    }
  return open;
}

const open: Outcome = {
  verdict: 'unknown',
  reason: 'What one layer makes of the box could not be enclosed inside it.',
};

function* followed(
  { kind, start, target }: SequenceQuestion,
  layer: AnyLayer,
  images: Images,
  most: number,
  signal?: { readonly aborted: boolean },
): Generator<SequenceProgress | undefined, Outcome, void> {
  const inside = innerCell(target);
  if (start.nu[0] === 0 && target.nu[0] > 0)
    return { verdict: 'refuted', reason: 'A start with ν = 0 has ν = 0 after every layer, and never enters the box.' };
  const isThere = () => lies(images.at(-1)!, inside) || (images.length === 1 && isWithin(start, target));
  if (kind === 'entry' && isThere()) return { verdict: 'proved' };
  const stopped = (): Outcome | null => {
    if (signal?.aborted) return { verdict: 'unknown', reason: 'The search was cancelled.' };
    if (images.length > most) return { verdict: 'unknown', reason: `${most} layers were not enough.` };
    const { mu, nu } = hullOf(images.at(-1)!);
    if (!(nu.hi < 1e9 && mu.hi < 1e9 && mu.lo > -1e9))
      return { verdict: 'unknown', reason: 'What can be there grows beyond all bounds.' };
    return nu.lo < 1e-12 ? { verdict: 'unknown', reason: 'What can be there comes too near to ν = 0.' } : null;
  };
  const push = (cells: readonly Cell[]): SequenceProgress => {
    images.push(cells);
    return { layer: images.length - 1, cells };
  };
  // Where ν spans many scales one rectangle forgets that only a large ν goes with a large μ, and sinks to ν = 0.
  const rectangles = start.nu[1] <= 2000 * start.nu[0];
  for (let moved = Infinity; rectangles && moved > 1e-4; ) {
    const stop = stopped();
    if (stop) break;
    const before = images.at(-1)!;
    yield push([yield* rectangle(before, layer, 4000)]);
    if (kind === 'entry' && isThere()) return { verdict: 'proved' };
    moved = change(hullOf(before), hullOf(images.at(-1)!));
  }
  // An attractor goes on from a rectangle inside its box; what did not get there begins anew, by strips.
  if (kind === 'entry' || !isThere()) {
    images.splice(1);
    while (!isThere()) {
      const stop = stopped();
      if (stop) return stop;
      const before = images.at(-1)!;
      const { mu, nu } = hullOf(before);
      const edges = stripEdges(netInputs({ mu, nu }, layer.range).s, strips / 2);
      const sharpness = images.length < 4 ? first : nu.hi > 30 * nu.lo ? rough : coarse;
      yield push([...(yield* alongStrips(before, layer, edges, sharpness)).values()]);
      if (change(hullOf(before), hullOf(images.at(-1)!)) < 1e-7)
        return { verdict: 'unknown', reason: 'What can be there stops shrinking before all of it is inside the box.' };
    }
    if (kind === 'entry') return { verdict: 'proved' };
  }
  const edges = stripEdges(netInputs(widened(hullOf(images.at(-1)!)), layer.range).s, strips);
  for (let last: ReadonlyMap<number, Cell> | null = null; ; ) {
    const stop = stopped();
    if (stop) return stop;
    const before = images.at(-1)!;
    const made = yield* alongStrips(before, layer, edges, fine);
    const cells = [...made.values()];
    // G(A) lies in the next cells; where those lie in A strip by strip, A is never left.
    if (last && change(hullOf(before), hullOf(cells)) < 2e-5 && isThere() && nested(made, last))
      return { verdict: 'proved' };
    yield push(cells);
    last = made;
  }
}

/** How far a strip's image may exceed what is attained, and the parts it may be cut into for that. */
interface Sharpness {
  readonly slack: number;
  readonly budget: number;
}
/** While ν spans more than a scale or two, every end is far from where it will come to rest. */
const first: Sharpness = { slack: 0.03, budget: 800 };
const rough: Sharpness = { slack: 0.03, budget: 100 };
const coarse: Sharpness = { slack: 2e-3, budget: 60 };
const fine: Sharpness = { slack: 1e-4, budget: 24 };

function* alongStrips(
  cells: readonly Cell[],
  { range, weights }: AnyLayer,
  edges: readonly number[],
  sharpness: Sharpness,
): Generator<undefined, ReadonlyMap<number, Cell>, void> {
  const images = yield* stripCoverSteps(cells.map(widened), range, weights, edges, sharpness);
  return new Map([...images].map(([strip, cell]) => [strip, outward(cell)]));
}

/** One rectangle that holds all that a layer can make of some cells, with short ends. */
function* rectangle(
  cells: readonly Cell[],
  { range, weights }: AnyLayer,
  budget: number,
): Generator<undefined, Cell, void> {
  const hulls: Cell[] = [];
  for (const cell of cells) hulls.push(yield* imageHullSteps(netInputs(widened(cell), range), weights, 1e-4, budget));
  return outward(hullOf(hulls));
}

/** Where the largest move of a side is, as a share of the side. */
function change(before: Cell, after: Cell): number {
  const width = before.mu.hi - before.mu.lo;
  const moves = [
    (after.mu.lo - before.mu.lo) / width,
    (before.mu.hi - after.mu.hi) / width,
    (after.nu.lo - before.nu.lo) / before.nu.lo,
    (before.nu.hi - after.nu.hi) / before.nu.hi,
  ];
  return Math.max(...moves.map(Math.abs));
}

function nested(cells: ReadonlyMap<number, Cell>, others: ReadonlyMap<number, Cell>): boolean {
  return [...cells].every(([strip, cell]) => {
    const other = others.get(strip);
    return other !== undefined && lies([cell], other);
  });
}

function lies(cells: readonly Cell[], inside: Cell): boolean {
  return cells.every(({ mu, nu }) => isSubset(mu, inside.mu) && isSubset(nu, inside.nu));
}
