import type { Moments } from '../../math/types';
import { textWidth } from '../drawing/textWidth';
import { usePlane } from '../plane/usePlane';

/** Where the fixed point would be at a setting that is pointed at elsewhere; nothing while it lies off the window. */
export function GhostPoint({ point, words }: { readonly point: Moments; readonly words: string }) {
  const frame = usePlane();
  if (!frame.shows(point)) return null;
  const { textSize, right } = frame;
  const [x, y] = [frame.x(point.mu), frame.y(point.nu)];
  const flipped = x + 14 + textWidth(words, textSize) > right;
  return (
    <g className="ghost-point" transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <circle r={textSize * 0.55} />
      <text className="label" textAnchor={flipped ? 'end' : 'start'} x={flipped ? -14 : 14} y={-textSize * 0.6}>
        {words}
      </text>
    </g>
  );
}
