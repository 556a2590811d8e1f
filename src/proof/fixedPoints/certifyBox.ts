import { type Domain, reduce } from '../moments/domain';
import type { Weights } from '../moments/Weights';
import type { Certificate, Verdict } from '../search/Certificate';
import { certifySteps } from '../search/certify';
import type { Statement } from '../statements/Statement';
import { theorem1Contraction, theorem1Into } from '../statements/theorem1';
import { type Norm, normOver } from './trap';

/** What is known of a box of moments for every (ω, τ) of its ranges. */
export interface BoxProof {
  readonly domain: Domain;
  /** Whether one layer maps it into itself; `bound` is the smallest distance of the image from its edges. */
  readonly into: Verdict;
  readonly bound: number;
  /** Whether every layer brings any two of its points closer together, in the plain norm or in the one given. */
  readonly contracts: Verdict;
  /** By at least this factor, in the norm |Lx|; only where proved. */
  readonly rate?: number;
  readonly norm?: Norm;
  /** Boxes of the (m, s) plane evaluated. */
  readonly boxes: number;
}

/** The plain norm of the plane. */
export const plain: Norm = [1, 0, 0, 1];

/**
 * Decides whether a box is mapped into itself and contracted, first in the plain norm, then in `fitted`. Both together
 * prove that for every (ω, τ) exactly one fixed point lies in the box and attracts all of it (Banach). Yields every few
 * dozen boxes. `budget` boxes for each question, 400 where left out; with `only` nothing is said of contraction where
 * the box is not mapped into itself, and `fitted` comes first.
 */
export function* certifyBoxSteps(
  domain: Domain,
  weights: Weights,
  fitted?: Norm,
  budget = 400,
  only?: 'both',
): Generator<void, BoxProof, void> {
  const into = yield* decided(theorem1Into, domain, weights, budget);
  // Whoever looks for a box that is mapped into itself need not know what else is true of others.
  if (only === 'both' && into.verdict !== 'proved')
    return { domain, into: into.verdict, bound: into.bound, contracts: 'unknown', boxes: into.boxes };
  const known = { domain, into: into.verdict, bound: into.bound };
  const { mu, nu, omega, tau } = reduce(domain);
  const some = { left: budget };
  function* inFitted(): Generator<void, number> {
    return fitted ? yield* normOver({ mu, nu }, { omega, tau, weights }, fitted, 1, some) : Infinity;
  }
  // Where the plain norm fails it takes the whole budget to say so, and whoever looks for a box tries many.
  const early = only === 'both' ? yield* inFitted() : Infinity;
  if (early < 1) return { ...known, contracts: 'proved', rate: early, norm: fitted!, boxes: into.boxes };
  const inPlain = yield* decided(theorem1Contraction, domain, weights, budget);
  const boxes = into.boxes + inPlain.boxes;
  if (inPlain.verdict === 'proved') return { ...known, contracts: 'proved', rate: inPlain.bound, norm: plain, boxes };
  if (!fitted) return { ...known, contracts: inPlain.verdict, boxes };
  const rate = only === 'both' ? early : yield* inFitted();
  const spent = boxes + budget - Math.max(0, some.left);
  // A plain norm above 1 somewhere says nothing about other norms.
  if (!(rate < 1)) return { ...known, contracts: 'unknown', boxes: spent };
  return { ...known, contracts: 'proved', rate, norm: fitted, boxes: spent };
}

function* decided(
  statement: Statement,
  domain: Domain,
  weights: Weights,
  budget: number,
): Generator<void, Certificate, void> {
  const steps = certifySteps(statement, { domain, weights, budget, sharpness: 0.1 });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield;
  }
}

/** The domain of one layer: a box of moments at exactly these ω and τ. */
export function atLayer(
  { mu, nu }: Pick<Domain, 'mu' | 'nu'>,
  { omega, tau }: { readonly omega: number; readonly tau: number },
): Domain {
  return { mu, nu, omega: [omega, omega], tau: [tau, tau] };
}
