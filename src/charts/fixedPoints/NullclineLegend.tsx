import { memo } from 'react';
/** What the two dashed curves are, in words. */
export const NullclineLegend = memo(function NullclineLegend() {
  return (
    <p className="legend legend-flow">
      <span className="legend-part">
        <Mark className="nullcline-mean" />
        mean kept (<i className="symbol">μ̃</i> = <i className="symbol">μ</i>)
      </span>
      <span className="legend-part">
        <Mark className="nullcline-variance" />
        variance kept (<i className="symbol">ν̃</i> = <i className="symbol">ν</i>)
      </span>
    </p>
  );
});

function Mark({ className }: { readonly className: string }) {
  return (
    <svg className="legend-mark" viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">
      <path className={className} d="M1 6H27" />
    </svg>
  );
}
