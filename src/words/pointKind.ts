/** What of a fixed point its name depends on; see `FixedPoint`. */
export interface NamedPoint {
  readonly kind: string;
  readonly marginal: boolean;
  readonly sinks?: number;
  readonly limit?: string;
  readonly continuum?: { readonly kind: 'curve' | 'segment' | 'plane' };
}

/** From where starts come to a half-stable point; undefined of others. */
export function comingFrom(limit: string | undefined): string | undefined {
  if (limit === 'left' || limit === 'right') return `the ${limit}`;
  return limit === 'attracts' || limit === 'repels' ? undefined : limit;
}

/**
 * A fixed point's kind in words: a limit case says how it attracts or that it repels, as far as terms of higher order
 * tell, and one of a line or a plane of fixed points says so.
 */
export function pointKind({ kind, marginal, sinks, limit, continuum }: NamedPoint): string {
  if (continuum?.kind === 'plane') return 'neutral, one of a plane';
  if (continuum) return `${kind}, one of a line`;
  if (sinks !== undefined) return `${kind}, ever more slowly`;
  const from = comingFrom(limit);
  if (from) return `half-stable, attracts from ${from}`;
  return marginal ? `${kind}, limit case` : kind;
}
