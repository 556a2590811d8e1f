import './theorems.css';

export interface BoxLegendProps {
  /** True for a theorem that says where the fixed points lie. */
  readonly ranges: boolean;
}

/** What the outlines around a theorem's box are, in words. */
export function BoxLegend({ ranges }: BoxLegendProps) {
  return (
    <p className="legend">
      <Part className="legend-box">the box</Part>
      <Part className="legend-image">its image</Part>
      {ranges && <Part className="range-stated">stated fixed points</Part>}
      {ranges && <Part className="range-proved">certified fixed points</Part>}
    </p>
  );
}

function Part({ className, children }: { readonly className: string; readonly children: string }) {
  return (
    <span className="legend-part">
      <svg className={`legend-mark ${className}`} viewBox="0 0 20 12" width="20" height="12" aria-hidden="true">
        <rect x="2" y="2" width="16" height="8" />
      </svg>
      {children}
    </span>
  );
}
