import { type Interval, magnitude, mul, point, width } from '../intervals/interval';
import type { Box } from '../moments/basis';
import { type Domain, lift, type Point, reduce } from '../moments/domain';
import { type Enclosure, enclose, naturalMoments } from '../moments/moments';
import { type Weights, weightsOf } from '../moments/Weights';
import type { Quantity, Statement } from '../statements/Statement';
import { bisect } from './bisect';
import type { Certificate } from './Certificate';
import { effectOfS } from './effectOfS';
import { heap } from './Heap';
import { leafOf } from './leafOf';

export interface CertifyOptions {
  /** Instead of the paper's domain. */
  readonly domain?: Domain;
  /** Exactly this double instead of the paper's λ₀₁, enclosed. */
  readonly lambda?: number;
  /** Exactly this double instead of the paper's α₀₁, enclosed. */
  readonly alpha?: number;
  /** These instead of weights made of λ and α. */
  readonly weights?: Weights;
  /** Most boxes to evaluate, 4096 where left out. */
  readonly budget?: number;
  /**
   * After the proof the bound is sharpened until its distance from a value attained is at most this share of its
   * distance from the limit; 0.001 where left out, Infinity stops at the proof.
   */
  readonly sharpness?: number;
  readonly signal?: { readonly aborted: boolean };
  readonly progress?: (progress: Progress) => void;
}

export interface Progress {
  /** Boxes evaluated so far. */
  readonly boxes: number;
  readonly budget: number;
  /** The bound so far, as in a certificate. */
  readonly bound: number;
}

interface Node {
  readonly box: Box;
  readonly enclosure: Enclosure;
  readonly worst: number;
  /** worst, signed so that larger is worse. */
  readonly excess: number;
  readonly depth: number;
}

const stride = 64;
/** A bound this close to a value attained is sharp however near the limit is. */
const finest = 1e-12;

/** Runs certifySteps to its end. Where `signal` is aborted the verdict is 'unknown'. */
export function certify(statement: Statement, options: CertifyOptions = {}): Certificate {
  const steps = certifySteps(statement, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    options.progress?.(step.value);
  }
}

/**
 * Bisects the reduced domain, the worst box first, until the claim holds on every box and the bound is
 * sharp ('proved'), a point of the domain violates it ('refuted'), or the budget is spent ('unknown'). Yields every
 * 64 boxes, and where moments are summed now and then, so that a worker can listen in between.
 * Nothing is concluded from samples but a refutation, whose point is evaluated in intervals.
 * Throws a RangeError for a domain or weights that make no sense.
 */
export function* certifySteps(
  statement: Statement,
  options: CertifyOptions = {},
): Generator<Progress, Certificate, void> {
  const start = performance.now();
  const domain = options.domain ?? statement.domain;
  const reduced = reduce(domain);
  const weights = options.weights ?? weightsOf(options.lambda, options.alpha);
  const budget = Math.max(1, options.budget ?? 4096);
  const sharpness = options.sharpness ?? statement.sharpness ?? 1e-3;
  const sign = statement.sense === 'below' ? 1 : -1;
  const limit = statement.limit;
  const holds = (value: number) => sign * value < sign * limit || (!statement.strict && value === limit);
  const queue = heap<Node>((node) => node.excess);
  let boxes = 0;
  let depth = 0;
  let attained = -Infinity;

  const evaluate = (box: Box, level: number) => {
    const enclosure = enclose(box, weights);
    const found = statement.worst(enclosure, box, reduced, weights);
    const worst = Number.isFinite(found) ? found : sign * Infinity;
    boxes++;
    depth = Math.max(depth, level);
    queue.push({ box, enclosure, worst, excess: sign * worst, depth: level });
  };
  const finish = (
    rest: Pick<Certificate, 'verdict' | 'bound' | 'leaves' | 'open'> & Partial<Certificate>,
  ): Certificate => ({
    statement: statement.id,
    domain,
    reduced: reduced.box,
    boxes,
    depth,
    elapsed: performance.now() - start,
    ...rest,
  });
  const partition = (verdict: 'proved' | 'unknown', reason?: string) =>
    finish({
      verdict,
      bound: queue.peek()!.worst,
      leaves: queue.items.map((node) => leafOf(statement, node.enclosure, node.box, reduced)),
      open: queue.items.filter((node) => !holds(node.worst)).map((node) => node.box),
      ...(reason === undefined ? {} : { reason }),
    });
  const tryPoint = (at: Point): Certificate | null => {
    const value = valueAt(statement, at, domain, weights);
    attained = Math.max(attained, sign > 0 ? value.lo : -value.hi);
    if (!violates(statement, value)) return null;
    const condition =
      statement.condition === undefined ? '' : ' That violates the sufficient condition, not yet the claim.';
    const text = `At μ = ${at.mu}, ω = ${at.omega}, ν = ${at.nu}, τ = ${at.tau} the value is ${sign > 0 ? value.lo : value.hi}.${condition}`;
    return finish({
      verdict: 'refuted',
      bound: sign > 0 ? value.lo : value.hi,
      leaves: [],
      open: [],
      counterexample: { point: at, value },
      refutes: statement.condition === undefined ? 'claim' : 'condition',
      reason: text,
    });
  };

  const told = (): Progress => ({ boxes, budget, bound: queue.peek()?.worst ?? sign * Infinity });
  function* ready(box: Box): Generator<Progress, void, void> {
    if (weights.other) for (const _ of weights.other.prepare(box)) yield told();
  }

  for (const at of corners(domain)) {
    yield* ready(boxAt(at));
    const refuted = tryPoint(at);
    if (refuted) return refuted;
  }
  yield* ready(reduced.box);
  evaluate(reduced.box, 0);
  for (let next = stride; ; ) {
    const top = queue.peek()!;
    const shown = holds(top.worst);
    if (shown && top.excess - attained <= Math.max(finest, sharpness * (sign * limit - top.excess)))
      return partition('proved');
    if (boxes >= next) {
      next = boxes + stride;
      yield told();
    }
    if (options.signal?.aborted) return shown ? partition('proved') : partition('unknown', 'The search was cancelled.');
    if (boxes + 2 > budget) {
      return shown ? partition('proved') : partition('unknown', `The budget of ${budget} boxes is spent.`);
    }
    const at = lift(domain, top.enclosure.centre.m, top.enclosure.centre.s, statement.hardestTau);
    yield* ready(boxAt(at));
    const refuted = tryPoint(at);
    if (refuted) return refuted;
    const effect = effects(statement.uses, top);
    const halves = bisect(top.box, effect.m, effect.s);
    if (!halves) {
      return shown
        ? partition('proved')
        : partition('unknown', 'A box has shrunk to neighbouring doubles and the claim is still open there.');
    }
    queue.pop();
    for (const half of halves) {
      yield* ready(half);
      evaluate(half, top.depth + 1);
    }
  }
}

/** The statement's value at one point of its domain, enclosed. */
export function valueAt(statement: Statement, at: Point, domain: Domain, weights: Weights): Interval {
  return statement.at(naturalMoments(boxAt(at), weights), at, domain);
}

/** What the net input of a point can be. */
const boxAt = ({ mu, nu, omega, tau }: Point): Box => ({
  m: mul(point(mu), point(omega)),
  s: mul(point(nu), point(tau)),
});

function violates({ sense, limit, strict }: Statement, value: Interval): boolean {
  if (sense === 'below') return strict ? value.lo >= limit : value.lo > limit;
  return strict ? value.hi <= limit : value.hi < limit;
}

function* corners({ mu, omega, nu, tau }: Domain): Generator<Point> {
  for (const m of mu)
    for (const w of omega) for (const n of nu) for (const t of tau) yield { mu: m, omega: w, nu: n, tau: t };
}

/** How much each side of a box contributes to the width of what the claim uses, to first order. */
function effects(uses: readonly Quantity[], { box, enclosure: { moments: q, curvatures: c } }: Node) {
  let m = 0;
  let s = 0;
  const moment = (byM: Interval, byS: Interval) => {
    m += magnitude(byM) * width(box.m);
    s += effectOfS(byS, box);
  };
  const slope = (byM: Interval, byS: Interval) => {
    m += magnitude(byM) * width(box.m);
    s += magnitude(byS) * width(box.s);
  };
  for (const name of uses) {
    if (name === 'mean') moment(q.meanByM, q.meanByS);
    else if (name === 'variance') moment(q.varianceByM, q.varianceByS);
    else if (name === 'secondMoment') moment(q.secondMomentByM, q.secondMomentByS);
    else if (name === 'meanByM') slope(c.meanByMM, c.meanByMS);
    else if (name === 'meanByS') slope(c.meanByMS, c.meanBySS);
    else if (name === 'varianceByM') slope(c.varianceByMM, c.varianceByMS);
    else if (name === 'varianceByS') slope(c.varianceByMS, c.varianceBySS);
  }
  return { m, s };
}
