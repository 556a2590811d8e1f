export interface DesignLegendProps {
  /** What is drawn beside the target; `none` draws nothing. */
  readonly kind: 'region' | 'line' | 'none';
  /** What is drawn, in words. */
  readonly words: string;
}

/** What the Design part draws on the plane. */
export function DesignLegend({ kind, words }: DesignLegendProps) {
  return (
    <p className="legend">
      <span className="legend-part">
        <svg className="legend-mark" width="14" height="14" viewBox="-33 -33 34 34" aria-hidden="true">
          <path className="target-stem" d="M0 0L-14 -14" />
          <path className="target-head" d="M-21 -31L-11 -21L-21 -11L-31 -21Z" />
        </svg>
        target
      </span>
      {kind !== 'none' && (
        <span className="legend-part">
          <svg className="legend-mark" width="18" height="12" viewBox="0 0 18 12" aria-hidden="true">
            {kind === 'line' ? (
              <path className="kept-line" d="M0 6H18" />
            ) : (
              <>
                <path className="infeasible-hatch" d="M-2 12L10 0M4 12L16 0M10 12L22 0" />
                <rect className="infeasible-edge" x="0.5" y="0.5" width="17" height="11" />
              </>
            )}
          </svg>
          {words}
        </span>
      )}
    </p>
  );
}
