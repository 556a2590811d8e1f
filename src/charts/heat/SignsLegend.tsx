import { SignGlyph } from './SignGlyph';

/** How `Signs` is read. */
export function SignsLegend({ tinted, early }: { readonly tinted: boolean; readonly early: boolean }) {
  return (
    <p className="legend">
      <span className="legend-part">
        <Mark tint={tinted ? 'mean' : undefined}>
          <SignGlyph x={10} y={7} size={14} sign={{ mean: 1, variance: 0 }} />
        </Mark>
        a layer raises the mean
      </span>
      <span className="legend-part">
        <Mark tint={tinted ? 'variance' : undefined}>
          <SignGlyph x={10} y={7} size={12} sign={{ mean: 0, variance: 1 }} />
        </Mark>
        the variance
      </span>
      <span className="legend-part">
        <Mark>
          <path className="sign-hatch sign-mean" d="M1 13L13 1M8 13L20 1" />
        </Mark>
        <Mark>
          <path className="sign-hatch sign-variance" d="M0 1L12 13M8 1L20 13" />
        </Mark>
        leaps over that curve, then back{early && '; in wide cells, as each takes long'}
      </span>
    </p>
  );
}

interface MarkProps {
  readonly tint?: 'mean' | 'variance' | undefined;
  readonly children: React.ReactNode;
}

function Mark({ tint, children }: MarkProps) {
  return (
    <svg className="legend-mark" viewBox="0 0 20 14" width="20" height="14" aria-hidden="true">
      {tint && <rect className={`sign-tint sign-${tint}`} width="20" height="14" />}
      {children}
    </svg>
  );
}
