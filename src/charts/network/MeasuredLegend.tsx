import type { ReactNode } from 'react';
import { ownClass, ownMark } from './ownMarks';

export interface MeasuredLegendProps {
  /** Names of the networks that are drawn, in their order. */
  readonly names: readonly string[];
  /** Whether a layer is drawn whose mean is not known, one that is not where expected, and chance. */
  readonly arcs: boolean;
  readonly missed: boolean;
  readonly chance: boolean;
}

/** What the reader's own networks are drawn as. */
export function MeasuredLegend({ names, arcs, missed, chance }: MeasuredLegendProps) {
  return (
    <p className="legend">
      {names.map((name, network) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a network keeps its place and its mark
        <Part key={network} words={name} className={ownClass(network)}>
          <path className="own-line" d="M0 6H18" />
          <path className="own-marks" d={ownMark(network, 9, 6, 3.2)} />
        </Part>
      ))}
      <Part words="map from the first layer on" className="">
        <path className="network-many" d="M0 6H18" />
      </Part>
      {chance && (
        <Part words="±2 sampling errors" className={ownClass(0)}>
          <ellipse className="own-chance" cx="9" cy="6" rx="7" ry="5" />
        </Part>
      )}
      {missed && (
        <Part words="left the map: where it was expected" className={ownClass(0)}>
          <path className="own-missed" d="M4 6H18" strokeDasharray="2 2" />
          <path className="own-expected" d={ownMark(3, 4, 6, 2.6)} />
        </Part>
      )}
      {arcs && (
        <Part words="mean not known: somewhere on the arc" className={ownClass(0)}>
          <path className="own-arc" d="M2 11Q9 -4 16 11" />
        </Part>
      )}
    </p>
  );
}

interface PartProps {
  readonly words: string;
  readonly className: string;
  readonly children: ReactNode;
}

function Part({ words, className, children }: PartProps) {
  return (
    <span className="legend-part">
      <svg className="legend-mark" width="18" height="12" viewBox="0 0 18 12" aria-hidden="true">
        <g className={className}>{children}</g>
      </svg>
      {words}
    </span>
  );
}
