import { intersect, interval, isEmpty, middle, point } from '../intervals/interval';
import type { Domain } from '../moments/domain';
import type { Cell } from '../moments/layer';
import { attractionSteps, layerOf, layersIntoTrap } from './attraction';
import { findTrap } from './trap';

/** One (ω, τ) at which not all of a box converges to one fixed point of it. */
export interface ClaimWitness {
  readonly omega: number;
  readonly tau: number;
  /** 'other': the box holds a fixed point beside the one to which starts go; 'outside': its middle leaves for `at`. */
  readonly how: 'other' | 'outside';
  /** That other fixed point, enclosed. */
  readonly at: Cell;
}

/** Evaluations of the layer for each (ω, τ). */
const budget = 3000;

/**
 * Looks for a witness against the claim that for every (ω, τ) of a domain all of its box converges to one fixed point of
 * the box: at the given (ω, τ) and at the corners of the range. Null where none is found, which proves nothing. Yields
 * every few dozen evaluations.
 */
export function* claimWitnessSteps(
  { mu, nu, omega, tau }: Domain,
  first: { readonly omega: number; readonly tau: number },
  weights: { readonly lambda?: number; readonly alpha?: number } = {},
): Generator<void, ClaimWitness | null, void> {
  const corners = omega.flatMap((w) => tau.map((t) => ({ omega: w, tau: t })));
  const tried = new Set<string>();
  for (const at of [first, ...corners]) {
    const name = `${at.omega} ${at.tau}`;
    if (!(at.tau > 0) || tried.has(name)) continue;
    tried.add(name);
    const found = yield* attractionSteps({ mu, nu }, { ...at, ...weights }, { budget });
    if (found.verdict === 'refuted' && found.other) return { ...at, how: 'other', at: found.other };
    const { fixedPoint } = found;
    if (!fixedPoint || !isOutside(fixedPoint, { mu, nu })) continue;
    const arrives = found.verdict === 'proved' || (yield* middleArrives(fixedPoint, { mu, nu }, { ...at, ...weights }));
    if (arrives) return { ...at, how: 'outside', at: fixedPoint };
  }
  return null;
}

function isOutside(point: Cell, { mu, nu }: Pick<Domain, 'mu' | 'nu'>): boolean {
  return isEmpty(intersect(point.mu, interval(...mu))) || isEmpty(intersect(point.nu, interval(...nu)));
}

/** Whether the middle of a box provably goes to an enclosed fixed point. */
function* middleArrives(
  limit: Cell,
  { mu, nu }: Pick<Domain, 'mu' | 'nu'>,
  parameters: Parameters<typeof layerOf>[0],
): Generator<void, boolean, void> {
  const layer = layerOf(parameters);
  const start = { mu: point(middle(interval(...mu))), nu: point(middle(interval(...nu))) };
  const trap = yield* findTrap(limit, layer, { left: budget });
  return trap !== null && (yield* layersIntoTrap(start, limit, trap, layer, { left: 400 })) !== null;
}
