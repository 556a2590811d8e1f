import type { Verdict } from '../../proof';
import { type PointWords, pointWordsPlace } from '../plane/boxWords';
import { usePlane } from '../plane/usePlane';
import { VerdictMark } from './VerdictMark';

export interface VerdictPointProps extends PointWords {
  readonly verdict: Verdict;
}

/** A point of the plane that decides something: a certified fixed point, a counterexample. */
export function VerdictPoint({ verdict, ...point }: VerdictPointProps) {
  const frame = usePlane();
  const place = pointWordsPlace(point, frame);
  if (!place) return null;
  const { x, y, scale, toLeft } = place;
  return (
    <g className="verdict-point" transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <g transform={`scale(${scale.toFixed(2)})`}>
        <VerdictMark verdict={verdict} />
      </g>
      <text
        className="label"
        x={(toLeft ? -12 : 12) * scale}
        y={-frame.textSize * 0.6}
        textAnchor={toLeft ? 'end' : 'start'}
      >
        {point.words}
      </text>
    </g>
  );
}
