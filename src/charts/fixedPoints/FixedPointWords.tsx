import { Fragment, memo } from 'react';
import type { FixedPoint } from '../../math/types';
import { type Avoid, nothingToAvoid } from '../plane/labelObstacles';
import { usePlane } from '../plane/usePlane';
import { fixedPointLabels } from './fixedPointLabels';

export interface FixedPointWordsProps {
  readonly points: readonly FixedPoint[];
  /** What the words keep off. */
  readonly avoid?: Avoid;
}

/**
 * What kind each of the `FixedPoints` is and where: a layer of its own, since no line of an orbit may cross the words.
 */
export const FixedPointWords = memo(function FixedPointWords({ points, avoid = nothingToAvoid }: FixedPointWordsProps) {
  const frame = usePlane();
  return (
    <g className="fixed-point-words">
      {fixedPointLabels(points, avoid, frame).map(
        ({ box, text, shown, leader }, index) =>
          box && (
            // biome-ignore lint/suspicious/noArrayIndexKey: a point that moves with a slider stays the same point
            <Fragment key={index}>
              {leader && <path className="label-leader" d={leader} />}
              <text
                className={shown ? 'label' : 'label label-quiet'}
                x={box.left}
                y={box.bottom - frame.textSize * 0.33}
              >
                {text}
              </text>
            </Fragment>
          ),
      )}
    </g>
  );
});
