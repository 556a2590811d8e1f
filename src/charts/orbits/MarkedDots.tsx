import type { Orbit } from '../../math/types';
import { orbitLetter } from '../../words/orbitLetter';
import { usePlane } from '../plane/usePlane';
import type { LayerMark } from './LayerMark';

export interface MarkedDotsProps {
  readonly orbits: readonly Orbit[];
  readonly mark: LayerMark;
}

/** A ring around the dots of the plane that are pointed at, here or in the strip. */
export function MarkedDots({ orbits, mark }: MarkedDotsProps) {
  const frame = usePlane();
  return (
    <g className="orbits">
      {orbits.map(({ points, outcome }, index) => {
        const point = points[mark.layer];
        if ((mark.orbit !== null && mark.orbit !== index) || !point || !frame.shows(point)) return null;
        return (
          <g key={orbitLetter(index)} className={`orbit orbit-${outcome.kind}`}>
            <circle className="orbit-marked" cx={frame.x(point.mu)} cy={frame.y(point.nu)} r={frame.textSize * 0.65} />
          </g>
        );
      })}
    </g>
  );
}
