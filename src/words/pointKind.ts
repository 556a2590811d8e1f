/** What of a fixed point its name depends on; see `FixedPoint`. */
export interface NamedPoint {
  readonly kind: string;
  readonly marginal: boolean;
  readonly continuum?: { readonly kind: 'curve' | 'segment' | 'plane' };
}

/** A fixed point's kind in words: a limit case says so, and one of a line or a plane of them. */
export function pointKind({ kind, marginal, continuum }: NamedPoint): string {
  if (continuum?.kind === 'plane') return 'neutral, one of a plane';
  if (continuum) return `${kind}, one of a line`;
  return marginal ? `${kind}, limit case` : kind;
}
