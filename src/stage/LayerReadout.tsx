import { memo } from 'react';
import type { Orbit } from '../math/types';
import { Value } from '../pieces/table/Value';
import { orbitLetter } from '../words/orbitLetter';

export interface LayerReadoutProps {
  readonly orbits: readonly Orbit[];
  readonly layer: number | null;
  /** The one orbit to read; null: all of them. */
  readonly orbit: number | null;
  readonly className?: string;
}

/** More orbits than a line has room for. */
const most = 3;

/** The moments of the orbits at one layer, in a line. */
export const LayerReadout = memo(function LayerReadout({
  orbits,
  layer,
  orbit,
  className = 'layer-readout',
}: LayerReadoutProps) {
  if (layer === null)
    return <p className="layer-readout muted">Point at a layer or a dot to read it in both pictures.</p>;
  const shown = orbits.flatMap(({ points }, index) => {
    const point = points[layer];
    return point && (orbit === null || orbit === index) ? [{ letter: orbitLetter(index), point }] : [];
  });
  return (
    <p className={className}>
      <span className="muted">layer {layer}: </span>
      {shown.slice(0, most).map(({ letter, point: { mu, nu } }) => (
        <span className="layer-pair" key={letter}>
          {letter} (<i className="symbol mean">μ</i> <Value value={mu} negligible={1e-12} />,{' '}
          <i className="symbol variance">ν</i> <Value value={nu} />){' '}
        </span>
      ))}
      {shown.length > most && '…'}
      {shown.length === 0 && `no orbit${orbits.length > 0 ? ' gets there within the range of numbers' : ''}`}
    </p>
  );
});
