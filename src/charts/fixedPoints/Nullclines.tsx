import { memo } from 'react';
import type { FixedPoint, Polyline } from '../../math/types';
import { polylinePath } from '../drawing/linePath';
import { type Avoid, nothingToAvoid } from '../plane/labelObstacles';
import { usePlane } from '../plane/usePlane';
import { fixedPointLabels } from './fixedPointLabels';
import { nullclineLabels } from './nullclineLabels';

export interface NullclinesProps {
  /** Where the layer keeps the mean. */
  readonly mean: readonly Polyline[];
  /** Where the layer keeps the variance. */
  readonly variance: readonly Polyline[];
  /** What the curves' labels keep off. */
  readonly avoid?: Avoid;
  /** The fixed points drawn in the same plane with the same `avoid`, whose labels go first. */
  readonly fixedPoints?: readonly FixedPoint[];
}

const none: readonly FixedPoint[] = [];
const curves = [
  { name: 'mean', symbol: 'μ' },
  { name: 'variance', symbol: 'ν' },
];

/** The curves μ̃ = μ and ν̃ = ν; the fixed points are where they cross. */
export const Nullclines = memo(function Nullclines({
  mean,
  variance,
  avoid = nothingToAvoid,
  fixedPoints = none,
}: NullclinesProps) {
  const frame = usePlane();
  const { textSize } = frame;
  const lines = [mean, variance];
  const occupied = fixedPointLabels(fixedPoints, avoid, frame).flatMap(({ box }) => box ?? []);
  const boxes = nullclineLabels(lines, avoid, occupied, frame);
  return (
    <g className="nullclines">
      <g clipPath={`url(#${frame.clipId})`}>
        {curves.map(({ name }, index) => (
          <path
            key={name}
            className={`nullcline-${name}`}
            d={lines[index]!.map((line) => polylinePath(line, frame)).join('')}
          />
        ))}
      </g>
      {curves.map(({ name, symbol }, index) => {
        const box = boxes[index];
        if (!box) return null;
        return (
          <text
            key={name}
            className={`label label-${name}`}
            x={box.left + textSize * 0.2}
            y={box.bottom - textSize * 0.35}
          >
            <tspan className="symbol">{`${symbol}\u0303`}</tspan> = <tspan className="symbol">{symbol}</tspan>
          </text>
        );
      })}
    </g>
  );
});
