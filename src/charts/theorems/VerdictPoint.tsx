import type { Moments } from '../../math/types';
import type { Verdict } from '../../proof';
import { textWidth } from '../drawing/textWidth';
import { usePlane } from '../plane/usePlane';
import { VerdictMark } from './VerdictMark';

export interface VerdictPointProps {
  readonly point: Moments;
  readonly verdict: Verdict;
  /** A few words beside the mark. */
  readonly words?: string;
  /** On which side of the mark the words stand, where there is room. */
  readonly side?: 'left' | 'right';
  /**
   * Pixels, at the usual size of type, up and to the left by which the mark stands
   * beside a point that has a mark of its own.
   */
  readonly aside?: number;
}

/** A point of the plane that decides something: a certified fixed point, a counterexample. */
export function VerdictPoint({ point, verdict, words = '', side = 'right', aside = 0 }: VerdictPointProps) {
  const frame = usePlane();
  const { textSize, right } = frame;
  if (!frame.shows(point)) return null;
  const scale = textSize / 13;
  const [x, y] = [frame.x(point.mu) - aside * scale, frame.y(point.nu) - aside * scale];
  const room = 12 * scale + textWidth(words, textSize);
  const toLeft = side === 'left' ? x - room > frame.left : x + room > right;
  return (
    <g className="verdict-point" transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <g transform={`scale(${scale.toFixed(2)})`}>
        <VerdictMark verdict={verdict} />
      </g>
      <text className="label" x={(toLeft ? -12 : 12) * scale} y={-textSize * 0.6} textAnchor={toLeft ? 'end' : 'start'}>
        {words}
      </text>
    </g>
  );
}
