import { memo, useId, useMemo } from 'react';
import type { HeatPicture } from '../../math/HeatPicture';
import type { Moments } from '../../math/types';
import type { Box } from '../drawing/placeLabels';
import { regionPaths } from '../drawing/regions/regionPaths';
import { regionPlace } from '../drawing/regions/regionPlace';
import { textWidth } from '../drawing/textWidth';
import type { PlaneFrame } from '../plane/planeFrame';
import { usePlane } from '../plane/usePlane';
import { basinNames } from './basinNames';
import { pictureBox } from './pictureBox';

export interface BasinRegionsProps {
  readonly picture: HeatPicture;
  /** The classes that are drawn. */
  readonly shows: (kind: number) => boolean;
  /** Places that labels keep away from, such as starts of orbits. */
  readonly avoid: readonly Moments[];
  /** Words that have their places already, in pixels. */
  readonly words?: ((frame: PlaneFrame) => readonly Box[]) | undefined;
}

/** The regions of the plane whose starts end alike, each with its name where there is room for it. */
export const BasinRegions = memo(function BasinRegions({ picture, shows, avoid, words: others }: BasinRegionsProps) {
  const frame = usePlane();
  const hatch = useId();
  const { classes, columns, rows, attractors, maxLayers } = picture;
  const names = basinNames(attractors, maxLayers);
  const paths = useMemo(
    () => regionPaths(classes, columns, rows, attractors.length + 2),
    [classes, columns, rows, attractors],
  );
  const box = pictureBox(picture, frame);
  if (!box) return null;
  const { x, y, width, height } = box;
  const [cellWidth, cellHeight] = [width / columns, height / rows];
  const { textSize } = frame;
  const marks = [...avoid, ...attractors.flatMap((attractor) => attractor.points)].filter(frame.shows);
  const places = marks.map(
    ({ mu, nu }) => [(frame.x(mu) - x) / cellWidth, rows - (frame.y(nu) - y) / cellHeight] as const,
  );
  const taken = (others?.(frame) ?? []).map((box) => ({
    left: (box.left - x) / cellWidth,
    right: (box.right - x) / cellWidth,
    top: rows - (box.bottom - y) / cellHeight,
    bottom: rows - (box.top - y) / cellHeight,
  }));
  const labels = names.map(({ words }, kind) => {
    const width = (textWidth(words, textSize) + textSize) / cellWidth;
    return shows(kind)
      ? regionPlace(classes, columns, rows, kind, width, (2 * textSize) / cellHeight, places, taken)
      : undefined;
  });
  return (
    <>
      <pattern
        id={hatch}
        width="8"
        height="8"
        patternUnits="userSpaceOnUse"
        // The regions are drawn in cells; the hatching is in pixels.
        patternTransform={`scale(${1 / cellWidth} ${1 / cellHeight}) rotate(45)`}
      >
        <path className="region-hatch" d="M4 0V8" />
      </pattern>
      {names.map(({ kind, nth, words }, index) => {
        if (!paths[index] || !shows(index)) return null;
        return (
          <g key={words} transform={`translate(${x} ${y}) scale(${cellWidth} ${cellHeight})`}>
            <path className={`region region-${kind}`} d={paths[index]} />
            {(nth > 0 || kind === 'undecided' || kind === 'sinks') && (
              <path className="region" d={paths[index]} fill={`url(#${hatch})`} />
            )}
          </g>
        );
      })}
      {names.map(({ words }, index) => {
        const place = labels[index];
        if (!place) return null;
        return (
          <text
            key={words}
            className="label"
            textAnchor="middle"
            x={x + place[0] * cellWidth}
            y={y + (rows - place[1]) * cellHeight + textSize * 0.35}
          >
            {words}
          </text>
        );
      })}
    </>
  );
});
