import { memo } from 'react';
import type { Moments } from '../../math/types';
import { linePath, squaresPath } from '../drawing/linePath';
import { usePlane } from '../plane/usePlane';

export interface TrainingOrbitProps {
  /** Pooled mean and variance after layer 0, 1, …, before anything was learnt and at the epoch shown. */
  readonly before: readonly Moments[];
  readonly now: readonly Moments[];
  /** The layer that is ringed. */
  readonly shown: number;
}

/** A network that learns, layer by layer on the plane: as it began, and as it is. */
export const TrainingOrbit = memo(function TrainingOrbit({ before, now, shown }: TrainingOrbitProps) {
  const frame = usePlane();
  const place = ({ mu, nu }: Moments) => [frame.x(mu), frame.y(nu)] as const;
  const ringed = now[shown];
  return (
    <g className="network-marks" clipPath={`url(#${frame.clipId})`}>
      <path className="training-before" d={linePath(before.map(place))} />
      <path className="network-measured-line" d={linePath(now.map(place))} />
      <path className="network-measured" d={squaresPath(now.map(place), frame.textSize * 0.26)} />
      {ringed && frame.shows(ringed) && (
        <circle className="network-now" cx={frame.x(ringed.mu)} cy={frame.y(ringed.nu)} r={frame.textSize * 0.6} />
      )}
    </g>
  );
});
