/** What of a fixed point its name depends on; see `FixedPoint`. */
export interface NamedPoint {
  readonly kind: string;
  readonly marginal: boolean;
  readonly sinks?: number;
  readonly limit?: string;
  readonly continuum?: { readonly kind: 'curve' | 'segment' | 'plane'; readonly across?: number };
  /** Where there is none, as of a point that was solved for, its kind is taken for decided. */
  readonly eigenvalues?: readonly { readonly re: number; readonly im: number }[];
  readonly kink?: { readonly greatest: number };
}

/** Within this of 1 a factor is no different from it: `marginalWidth`. */
const width = 1e-6;

/**
 * Whether neither the factors at a limit case, none of which is above 1, nor terms of higher order tell what becomes of
 * starts near it: its `kind` is then one of rounding.
 */
export function isUndecided({ marginal, sinks, limit, continuum, eigenvalues, kink }: NamedPoint): boolean {
  if (!marginal || sinks !== undefined || limit !== undefined || continuum || !eigenvalues) return false;
  const greatest = kink?.greatest ?? Math.max(...eigenvalues.map(({ re, im }) => Math.hypot(re, im)));
  return Math.abs(greatest - 1) <= width;
}

/** Whether a layer keeps errors across a line of fixed points, too. */
const keeps = (across = 0) => Math.abs(Math.abs(across) - 1) <= width;

/** From where starts come to a half-stable point; undefined of others. */
export function comingFrom(limit: string | undefined): string | undefined {
  if (limit === 'left' || limit === 'right') return `the ${limit}`;
  return limit === 'attracts' || limit === 'repels' ? undefined : limit;
}

/**
 * A fixed point's kind in words: a limit case says how it attracts or that it repels, as far as terms of higher order
 * tell, else nothing more, and one of a line or a plane of fixed points says so.
 */
export function pointKind(point: NamedPoint): string {
  const { kind, marginal, sinks, limit, continuum } = point;
  if (continuum?.kind === 'plane') return 'neutral, one of a plane';
  if (continuum) return `${keeps(continuum.across) ? 'neutral' : kind}, one of a line`;
  if (sinks !== undefined) return `${kind}, ever more slowly`;
  const from = comingFrom(limit);
  if (from) return `half-stable, attracts from ${from}`;
  if (isUndecided(point)) return 'limit case';
  return marginal ? `${kind}, limit case` : kind;
}
