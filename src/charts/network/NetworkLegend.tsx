import type { ReactNode } from 'react';

export interface NetworkLegendProps {
  /** Whether the units of a layer are drawn, one by one. */
  readonly units: boolean;
  /** Whether one of them is picked. */
  readonly picked: boolean;
}

/** What the Network lens draws on the plane. */
export function NetworkLegend({ units, picked }: NetworkLegendProps) {
  return (
    <p className="legend legend-flow">
      <Part words="inputs, to be dragged">
        <path className="network-input-mark" d="M9 1L14 6L9 11L4 6Z" />
      </Part>
      <Part words="network, layer by layer">
        <path className="network-measured-line" d="M0 6H18" />
        <path className="network-measured" d="M6 3h6v6h-6z" />
      </Part>
      <Part words="map of many units, ±2 deviations of chance">
        <ellipse className="network-band" cx="9" cy="6" rx="7" ry="5" />
        <path className="network-many" d="M0 6H18" />
      </Part>
      <Part words="map of one unit">
        <path className="network-unit" d="M0 6H18" />
      </Part>
      {units && (
        <Part words="units of the layer shown">
          <path className="unit-dots" d="M4 4h0M9 8h0M14 5h0" />
        </Part>
      )}
      {picked && (
        <Part words="the picked unit’s own arrow and fixed point (+)">
          <path className="unit-arrow" d="M0 6H10M7 3L10 6L7 9" />
          <path className="unit-fixed" d="M15 2V10M11 6H18" />
        </Part>
      )}
    </p>
  );
}

function Part({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <span className="legend-part">
      <svg className="legend-mark" width="18" height="12" viewBox="0 0 18 12" aria-hidden="true">
        {children}
      </svg>
      {words}
    </span>
  );
}
