/** How a picture looks beyond its numbers: what is drawn, by which rule, and in which colours. */
export interface Look {
  readonly arrows: 'true' | 'capped' | 'direction';
  readonly overlays: readonly string[];
  /** What colours the plane; 'none' for nothing. */
  readonly heat: string;
  /** True where the box of a theorem is on the plane. */
  readonly box: boolean;
  /** Colours as CSS writes them, by the names of their tokens. */
  readonly colours: Readonly<Record<LookColour, string>>;
}

export const lookColours = [
  'page',
  'ink',
  'muted',
  'line',
  'mean',
  'variance',
  'converges',
  'collapses',
  'diverges',
  'cycles',
] as const;
export type LookColour = (typeof lookColours)[number];
