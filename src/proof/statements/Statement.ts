import type { Interval } from '../intervals/interval';
import type { Box } from '../moments/basis';
import type { Domain, Point, Reduced } from '../moments/domain';
import type { Enclosure, Moments } from '../moments/moments';
import type { Weights } from '../moments/Weights';

/** Names of what a certificate may enclose over a leaf. */
export type Quantity =
  | 'mean'
  | 'variance'
  | 'secondMoment'
  | 'meanByM'
  | 'meanByS'
  | 'varianceByM'
  | 'varianceByS'
  | 'sigma';

export type StatementId =
  | 'theorem1.into'
  | 'theorem1.contraction'
  | 'theorem1.fixedPoint'
  | 'theorem2'
  | 'theorem3.a'
  | 'theorem3.b'
  | 'theorem3.a.appendix'
  | 'theorem3.b.appendix'
  | 'lemma12.H'
  | 'lemma12.J'
  | 'theorem16';

/**
 * A theorem as data: on every point of a domain, one number (`value`) stays on one side of a limit.
 * The search and the checker know statements only through this.
 */
export interface Statement {
  readonly id: StatementId;
  /** Short name, such as "Theorem 1, into itself". */
  readonly title: string;
  /** Where the paper says it. */
  readonly source: string;
  /** The paper's domain. */
  readonly domain: Domain;
  /** The claim in words, one sentence. */
  readonly claim: string;
  /**
   * Where given, what the value decides in the claim's stead, in words: it implies the claim, and a point that violates
   * it refutes this condition, not the claim.
   */
  readonly condition?: string;
  /** The claim as a formula in plain text. */
  readonly formula: string;
  /** What `bound` in a certificate means, such as "largest singular value". */
  readonly value: string;
  /** The same where a domain or other weights leave out a part of it. */
  readonly valueOn?: (domain: Domain, weights: Weights) => string;
  /** Why two dimensions are enough. */
  readonly reduction: string;
  /** 'below': value < limit everywhere; 'above': value > limit everywhere (≥ where not strict). */
  readonly sense: 'below' | 'above';
  readonly limit: number;
  readonly strict: boolean;
  /** How far a search goes on sharpening the bound after the proof, where not the default of CertifyOptions. */
  readonly sharpness?: number;
  /** What the claim uses, in the order a certificate writes it. */
  readonly uses: readonly Quantity[];
  /** At which end of τ (hence of ν = s/τ) the claim is hardest. */
  readonly hardestTau: 'high' | 'low';
  /** A bound, on the hard side, of the value over all points of the domain that reduce to the box. */
  readonly worst: (enclosure: Enclosure, box: Box, reduced: Reduced, weights: Weights) => number;
  /** The value at one point of the domain, enclosed; `moments` encloses the moments there. */
  readonly at: (moments: Moments, point: Point, domain: Domain) => Interval;
  /**
   * Enclosure of the singular value over all points of the domain that reduce to the box;
   * only where `uses` has 'sigma'.
   */
  readonly sigma?: (moments: Moments, box: Box, reduced: Reduced) => Interval;
}
