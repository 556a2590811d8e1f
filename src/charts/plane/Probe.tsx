import type { Moments } from '../../math/types';
import { arrowPaths, tenths } from './arrowPaths';
import { usePlane } from './usePlane';

export interface ProbeProps {
  readonly from: Moments;
  /** The image of `from`; null while it is not known. */
  readonly to: Moments | null;
}

/** The point under the pointer or the cursor, with the arrow to its image. */
export function Probe({ from, to }: ProbeProps) {
  const frame = usePlane();
  const { left, right, top, bottom, textSize } = frame;
  if (!frame.shows(from)) return null;
  const x = frame.x(from.mu).toFixed(1);
  const y = frame.y(from.nu).toFixed(1);
  const arrow = to && arrowPaths(Float64Array.of(from.mu, from.nu, to.mu, to.nu), 'true', frame, 2);
  return (
    <g className="probe">
      <path className="probe-lines" d={`M${left} ${y}H${right}M${x} ${top}V${bottom}`} />
      <g clipPath={`url(#${frame.clipId})`}>
        {to && frame.shows(to) && (
          <circle className="probe-image" cx={frame.x(to.mu)} cy={frame.y(to.nu)} r={textSize * 0.4} />
        )}
        {arrow && (
          <g className="tenths" transform={`scale(${1 / tenths})`}>
            <path className="arrow-shaft probe-shaft" d={arrow.shafts.join('')} />
            <path className="arrow-head" d={arrow.heads.join('')} />
          </g>
        )}
      </g>
    </g>
  );
}
