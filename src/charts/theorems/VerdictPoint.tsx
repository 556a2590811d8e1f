import type { Verdict } from '../../proof';
import { type PointWords, pointWordsPlace } from '../plane/boxWords';
import { type Avoid, heldObstacles, nothingToAvoid } from '../plane/labelObstacles';
import { usePlane } from '../plane/usePlane';
import { VerdictMark } from './VerdictMark';

export interface VerdictPointProps extends PointWords {
  readonly verdict: Verdict;
  /** What the words keep off. */
  readonly avoid?: Avoid;
}

/** A point of the plane that decides something: a certified fixed point, a counterexample. */
export function VerdictPoint({ verdict, avoid = nothingToAvoid, ...point }: VerdictPointProps) {
  const frame = usePlane();
  const place = pointWordsPlace(point, heldObstacles(avoid, frame), frame);
  if (!place) return null;
  const { x, y, scale, boxes } = place;
  const words = boxes[1];
  return (
    <g className="verdict-point" transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <g transform={`scale(${scale.toFixed(2)})`}>
        <VerdictMark verdict={verdict} />
      </g>
      {words && (
        <text
          className="label"
          x={(words.left - x).toFixed(1)}
          y={(words.bottom - 0.3 * frame.textSize - y).toFixed(1)}
        >
          {point.words}
        </text>
      )}
    </g>
  );
}
