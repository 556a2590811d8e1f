import { memo } from 'react';
import type { FixedPoint } from '../../math/types';
import { polylinePath } from '../drawing/linePath';
import { stop } from '../drawing/stop';
import { type Avoid, nothingToAvoid } from '../plane/labelObstacles';
import { usePlane } from '../plane/usePlane';
import { type Curves, nullclineLabels } from './nullclineLabels';

export interface NullclinesProps {
  readonly curves: Curves;
  /** What the curves' labels keep off. */
  readonly avoid?: Avoid;
  /** The fixed points drawn in the same plane with the same `avoid`, whose labels go first. */
  readonly fixedPoints?: readonly FixedPoint[];
}

const none: readonly FixedPoint[] = [];
// The same words at every rendering, so that only their place changes.
const names = [
  { name: 'mean', words: equation('μ') },
  { name: 'variance', words: equation('ν') },
];

/** The curves μ̃ = μ and ν̃ = ν; the fixed points are where they cross. */
export const Nullclines = memo(function Nullclines({
  curves,
  avoid = nothingToAvoid,
  fixedPoints = none,
}: NullclinesProps) {
  const frame = usePlane();
  const { textSize } = frame;
  const lines = [curves.mean, curves.variance];
  const boxes = nullclineLabels(curves, fixedPoints, avoid, frame);
  return (
    <g {...stop(frame.stops, 'Lines on which a layer keeps the mean or the variance')} className="nullclines">
      {/* Names are never cut off; but what a browser paints by itself, and moves, has it lay all its layers out anew. */}
      <g clipPath={`url(#${frame.clipId})`}>
        {names.map(({ name }, index) => (
          <path
            key={name}
            className={`nullcline-${name}`}
            d={lines[index]!.map((line) => polylinePath(line, frame)).join('')}
          />
        ))}
        {names.map(({ name, words }, index) => {
          const box = boxes[index];
          if (!box) return null;
          return (
            <text
              key={name}
              className={`label label-${name}`}
              x={box.left + textSize * 0.2}
              y={box.bottom - textSize * 0.35}
            >
              {words}
            </text>
          );
        })}
      </g>
    </g>
  );
});

function equation(symbol: string) {
  return (
    <>
      <tspan className="symbol">{`${symbol}\u0303`}</tspan> = <tspan className="symbol">{symbol}</tspan>
    </>
  );
}
