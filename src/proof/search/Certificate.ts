import type { Interval } from '../intervals/interval';
import type { Box } from '../moments/basis';
import type { Domain, Point } from '../moments/domain';
import type { Quantity, StatementId } from '../statements/Statement';

export type Verdict = 'proved' | 'refuted' | 'unknown';

/** One box of the partition with what it encloses. */
export interface Leaf extends Box {
  readonly encloses: Readonly<Partial<Record<Quantity, Interval>>>;
}

/** What a search ends with. */
export interface Certificate {
  readonly statement: StatementId;
  readonly verdict: Verdict;
  /**
   * The value's bound over the whole domain: an upper bound where the statement's sense is 'below', else a lower one.
   * Rigorous for 'proved' and 'unknown' (then on the wrong side of the limit, possibly infinite); for 'refuted' the
   * counterexample's value.
   */
  readonly bound: number;
  readonly domain: Domain;
  /** The rectangle of (m, s) the leaves tile. */
  readonly reduced: Box;
  /** The partition; empty where refuted. */
  readonly leaves: readonly Leaf[];
  /** Leaves on which the claim is not shown; empty where proved. */
  readonly open: readonly Box[];
  /** A point of the domain that violates the claim, with its value; only where refuted. */
  readonly counterexample?: { readonly point: Point; readonly value: Interval };
  /**
   * What the counterexample refutes; only where refuted. 'condition': a sufficient condition of the claim, which may
   * still be true.
   */
  readonly refutes?: 'claim' | 'condition';
  /** One sentence, where the verdict is not 'proved'. */
  readonly reason?: string;
  /** Boxes evaluated, including those split later. */
  readonly boxes: number;
  /** Most bisections above any leaf. */
  readonly depth: number;
  /** Milliseconds. */
  readonly elapsed: number;
}
