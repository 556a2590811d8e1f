/** What of a fixed point its name depends on; see `FixedPoint`. */
export interface NamedPoint {
  readonly kind: string;
  readonly marginal: boolean;
  readonly sinks?: number;
  readonly continuum?: { readonly kind: 'curve' | 'segment' | 'plane' };
}

/** A fixed point's kind in words: a limit case says so, or how it attracts, and one of a line or a plane of them. */
export function pointKind({ kind, marginal, sinks, continuum }: NamedPoint): string {
  if (continuum?.kind === 'plane') return 'neutral, one of a plane';
  if (continuum) return `${kind}, one of a line`;
  if (sinks !== undefined) return `${kind}, ever more slowly`;
  return marginal ? `${kind}, limit case` : kind;
}
