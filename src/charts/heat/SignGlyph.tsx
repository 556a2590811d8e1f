export interface SignGlyphProps {
  /** Where its corner is, in pixels. */
  readonly x: number;
  readonly y: number;
  /** Length of its arrows. */
  readonly size: number;
  /** Each −1, 0 or 1. */
  readonly sign: { readonly mean: number; readonly variance: number };
}

/** One arrow across for the mean and one up or down for the variance, from one corner; none where a moment is kept. */
export function SignGlyph({ x, y, size, sign: { mean, variance } }: SignGlyphProps) {
  const head = size * 0.24;
  const across = `M0 0H${mean * size}M${mean * (size - head)} ${-head}L${mean * size} 0L${mean * (size - head)} ${head}`;
  const up = `M0 0V${-variance * size}M${-head} ${-variance * (size - head)}L0 ${-variance * size}L${head} ${-variance * (size - head)}`;
  return (
    <g
      className="sign-glyph"
      transform={`translate(${(x - (mean * size) / 2).toFixed(1)} ${(y + (variance * size) / 2).toFixed(1)})`}
    >
      {(mean !== 0 || variance !== 0) && (
        <path className="sign-halo" d={`${mean === 0 ? '' : across}${variance === 0 ? '' : up}`} />
      )}
      {mean !== 0 && <path className="sign-arrow sign-mean" d={across} />}
      {variance !== 0 && <path className="sign-arrow sign-variance" d={up} />}
    </g>
  );
}
