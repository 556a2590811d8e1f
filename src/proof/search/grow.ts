import type { Domain, Side } from '../moments/domain';
import type { Weights } from '../moments/Weights';
import type { Statement } from '../statements/Statement';
import { certifySteps } from './certify';

export interface Growth {
  /** The widest [−w, w] for ω found certified, τ as in the statement. */
  readonly omega: Side;
  /** The widest range of τ found certified, ω as in the statement: the upper end grown first, then the lower one. */
  readonly tau: Side;
  /** Certificates searched. */
  readonly searches: number;
}

export interface GrowOptions {
  readonly domain?: Domain;
  readonly lambda?: number;
  readonly alpha?: number;
  readonly weights?: Weights;
  /** How close to the last range certified the first one not certified must be; 0.001 where left out. */
  readonly tolerance?: number;
  /** Boxes for each search, 2000 where left out. */
  readonly budget?: number;
}

/** Runs growSteps to its end. */
export function grow(statement: Statement, options: GrowOptions = {}): Growth | null {
  const steps = growSteps(statement, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The largest ranges of ω and of τ, one grown at a time, on which the statement is certified: doubling steps, then
 * bisection. Every range returned was proved; that none larger could be is no proof of anything. Null where the domain
 * to start from is not certified. Yields the number of searches
 * begun, every few dozen boxes, so that a worker can listen in between.
 */
export function* growSteps(statement: Statement, options: GrowOptions = {}): Generator<number, Growth | null, void> {
  const { tolerance = 1e-3, budget = 2000, domain = statement.domain, ...weights } = options;
  let searches = 0;
  function* proved(changed: Domain): Generator<number, boolean, void> {
    searches++;
    const steps = certifySteps(statement, { ...weights, domain: changed, budget, sharpness: Infinity });
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value.verdict === 'proved';
      yield searches;
    }
  }
  function* furthest(
    from: number,
    step: number,
    end: number,
    holds: (x: number) => Generator<number, boolean, void>,
  ): Generator<number, number, void> {
    // A side already as far as this search goes stays where the reader put it.
    if (step > 0 ? from >= end : from <= end) return from;
    let good = from;
    let bad = end;
    for (let size = step; Math.abs(bad - good) > tolerance; ) {
      yield searches;
      const next = bad === end ? good + size : 0.5 * (good + bad);
      const beyond = step > 0 ? next >= end : next <= end;
      const tried = beyond ? 0.5 * (good + end) : next;
      if (yield* holds(tried)) {
        good = tried;
        size *= 2;
      } else bad = tried;
    }
    return good;
  }
  if (!(yield* proved(domain))) return null;
  const half = Math.max(Math.abs(domain.omega[0]), Math.abs(domain.omega[1]));
  const reach: number = yield* furthest(half, 0.1, 16, (w) => proved({ ...domain, omega: [-w, w] }));
  const [low, high] = domain.tau;
  const top: number = yield* furthest(high, 0.1, 16, (t) => proved({ ...domain, tau: [low, t] }));
  const bottom: number = yield* furthest(low, -0.1, 0, (t) => proved({ ...domain, tau: [t, top] }));
  return { omega: reach > half ? [-reach, reach] : domain.omega, tau: [bottom, top], searches };
}
