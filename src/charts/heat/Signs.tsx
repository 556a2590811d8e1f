import { memo, useId, useMemo } from 'react';
import type { SignsPicture } from '../../math/SignsPicture';
import type { Moments } from '../../math/types';
import { regionCentres } from '../drawing/regions/regionCentres';
import { regionPaths } from '../drawing/regions/regionPaths';
import { usePlane } from '../plane/usePlane';
import { pictureBox } from './pictureBox';
import { SignGlyph } from './SignGlyph';

export interface SignsProps {
  readonly picture: SignsPicture;
  /** False where a heat map has the colours. */
  readonly tinted: boolean;
  /** Places that arrows keep away from, such as fixed points. */
  readonly avoid: readonly Moments[];
}

/**
 * Between the nullclines: tinted where a layer raises the mean or the variance, hatched where it leaps over a
 * nullcline, with an arrow each way in every region. A picture of another scale of ν is not drawn.
 */
export const Signs = memo(function Signs({ picture, tinted, avoid }: SignsProps) {
  const frame = usePlane();
  const id = useId();
  const { masks, ways, columns, rows } = picture;
  const centres = useMemo(() => regionCentres(ways, columns, rows), [ways, columns, rows]);
  const { meanGrows, varianceGrows, meanLeaps, varianceLeaps } = masks;
  const grows = useMemo(
    () => (tinted ? [meanGrows, varianceGrows].map((mask) => pathOf(mask, columns, rows)) : []),
    [meanGrows, varianceGrows, columns, rows, tinted],
  );
  const leaps = useMemo(
    () => [meanLeaps, varianceLeaps].map((mask) => pathOf(mask, columns, rows)),
    [meanLeaps, varianceLeaps, columns, rows],
  );
  const box = pictureBox(picture, frame);
  if (!box) return null;
  const { x, y, width, height } = box;
  const [cellWidth, cellHeight] = [width / columns, height / rows];
  const size = frame.textSize;
  const shown = avoid.filter(frame.shows);
  const glyphs = centres.flatMap(({ kind, column, row, room }) => {
    const sign = { mean: (kind % 3) - 1, variance: Math.floor(kind / 3) - 1 };
    const at = { x: x + (column + 0.5) * cellWidth, y: y + (rows - row - 0.5) * cellHeight };
    const narrow = room * Math.min(cellWidth, cellHeight) < size * 0.9;
    const covered = shown.some((point) => Math.hypot(frame.x(point.mu) - at.x, frame.y(point.nu) - at.y) < 2 * size);
    return narrow || covered || (sign.mean === 0 && sign.variance === 0) ? [] : [{ sign, ...at }];
  });
  return (
    <g className="signs" data-stride={picture.stride}>
      <g clipPath={`url(#${frame.clipId})`}>
        {moments.map((moment, index) => (
          <pattern
            key={moment}
            id={`${id}${moment}`}
            width="9"
            height="9"
            patternUnits="userSpaceOnUse"
            // The regions are drawn in cells; the hatching is in pixels, and runs the other way for the variance.
            patternTransform={`scale(${1 / cellWidth} ${1 / cellHeight}) rotate(${index === 0 ? 45 : -45})`}
          >
            <path className={`sign-hatch sign-${moment}`} d="M4.5 0V9" />
          </pattern>
        ))}
        <g transform={`translate(${x} ${y}) scale(${cellWidth} ${cellHeight})`}>
          {moments.map((moment, index) => (
            <path key={moment} className={`sign-tint sign-${moment}`} d={grows[index]} />
          ))}
          {moments.map((moment, index) => (
            <path key={moment} d={leaps[index]} fill={`url(#${id}${moment})`} />
          ))}
        </g>
      </g>
      {glyphs.map(({ sign, x: left, y: top }) => (
        <SignGlyph key={`${left} ${top}`} x={left} y={top} size={size * 1.7} sign={sign} />
      ))}
    </g>
  );
});

const moments = ['mean', 'variance'] as const;

function pathOf(mask: Uint8Array, columns: number, rows: number): string {
  return regionPaths(mask, columns, rows, 2)[1]!;
}
