import { type KeyboardEvent, memo, useId } from 'react';
import type { FixedPoint } from '../../math/types';
import { pointKind } from '../../words/pointKind';
import { formatNumber } from '../drawing/formatNumber';
import { hit, ring } from '../drawing/Handle';
import { type Avoid, nothingToAvoid } from '../plane/labelObstacles';
import { usePlane } from '../plane/usePlane';
import { fixedPointLabels } from './fixedPointLabels';
import { HalfFill } from './HalfFill';

export interface FixedPointsProps {
  readonly points: readonly FixedPoint[];
  /** Index of the selected point, null for none. */
  readonly selected?: number | null;
  /** `offscreen` asks to bring the point into view, if the axes can. */
  readonly onSelect?: (index: number, how: { offscreen: boolean }) => void;
  /** What `FixedPointWords` keep off. */
  readonly avoid?: Avoid;
}

/**
 * Every fixed point: filled attracts, open repels, half-filled is a saddle; triangles at the border stand for those off
 * the window. `FixedPointWords` labels them.
 */
export const FixedPoints = memo(function FixedPoints(props: FixedPointsProps) {
  const { points, selected = null, onSelect, avoid = nothingToAvoid } = props;
  const frame = usePlane();
  const half = useId();
  const { left, right, top, bottom, textSize, nuScale } = frame;
  return (
    <g className="fixed-points">
      {/* Discs are split left and right, triangles along their axis. */}
      <HalfFill id={half} />
      <HalfFill id={`${half}along`} along />
      {fixedPointLabels(points, avoid, frame).map(({ x, y, text, shown }, index) => {
        const point = points[index]!;
        const choose = () => onSelect?.(index, { offscreen: !shown });
        const place = `mean ${formatNumber(point.mu)}, variance ${formatNumber(point.nu)}`;
        const words = `${pointKind(point)} fixed point${point.boundary ? ' of collapse' : ''}, ${place}`;
        const where = shown
          ? ''
          : nuScale === 'log' && point.nu <= 0
            ? ', at ν = 0, which a log axis cannot show'
            : ', off-screen: bring into view';
        const fill = point.kind === 'saddle' ? `url(#${half}${shown ? '' : 'along'})` : undefined;
        const angle = Math.atan2(
          y >= bottom - textSize ? 1 : y <= top + textSize ? -1 : 0,
          x >= right - textSize ? 1 : x <= left + textSize ? -1 : 0,
        );
        return (
          // biome-ignore lint/a11y/useSemanticElements: there is no button element in SVG
          <g
            // biome-ignore lint/suspicious/noArrayIndexKey: a point that moves with a slider stays the same point
            key={index}
            transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
            className={`fixed-point fixed-point-${point.kind}${index === selected ? ' fixed-point-selected' : ''}`}
            role="button"
            tabIndex={0}
            aria-label={`${words}${where}`}
            aria-pressed={index === selected}
            onClick={(event) => {
              event.stopPropagation();
              choose();
            }}
            onKeyDown={(event: KeyboardEvent) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              event.stopPropagation();
              choose();
            }}
          >
            <title>{`${text}${where}`}</title>
            {hit}
            {ring}
            {shown ? (
              <circle className="mark" fill={fill} />
            ) : (
              <path
                className="mark"
                fill={fill}
                transform={`rotate(${((angle * 180) / Math.PI).toFixed(0)}) scale(${(textSize / 13).toFixed(2)})`}
                d="M5 0L-4 5V-5Z"
              />
            )}
          </g>
        );
      })}
    </g>
  );
});
