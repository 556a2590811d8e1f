import type { LinearMap } from '../../math/fixedPoints/linearMap';
import type { FixedPoint } from '../../math/types';
import { formatNumber } from '../drawing/formatNumber';
import { linePath } from '../drawing/linePath';
import { placeLabels } from '../drawing/placeLabels';
import { textWidth } from '../drawing/textWidth';
import { labelDots } from '../plane/labelDots';
import { type Avoid, labelObstacles } from '../plane/labelObstacles';
import { usePlane } from '../plane/usePlane';
import { eigenLine } from './eigenLine';
import { fixedPointLabels } from './fixedPointLabels';

export interface EigenLinesProps {
  readonly point: FixedPoint;
  readonly map: LinearMap;
  /** The fixed points drawn in the same plane with this `avoid`, whose labels go first. */
  readonly fixedPoints: readonly FixedPoint[];
  /** What labels keep off. */
  readonly avoid: Avoid;
}

/**
 * The directions that the linear map at a fixed point keeps, as lines through it; dashed where errors grow.
 * Nothing for a complex pair.
 */
export function EigenLines({ point, map, fixedPoints, avoid }: EigenLinesProps) {
  const frame = usePlane();
  const { textSize, clipId, left, right, top, bottom } = frame;
  const lines = (map.directions ?? []).flatMap((direction, index) => {
    const value = point.eigenvalues[index]!.re;
    const line = eigenLine(point, direction, frame);
    return line ? [{ index, value, places: line.places, text: `eigenvalue ${formatNumber(value)}` }] : [];
  });
  const taken = [
    ...labelObstacles(avoid, frame),
    ...fixedPointLabels(fixedPoints, avoid, frame).flatMap(({ box }) => box ?? []),
    // Beside the dots of an orbit stand the numbers of its layers.
    ...avoid.dots.map(({ mu, nu }) => {
      const [x, y] = [frame.x(mu), frame.y(nu)];
      return { left: x - textSize, top: y - textSize, right: x + textSize, bottom: y + textSize };
    }),
  ];
  const dots = [
    ...labelDots(avoid, frame),
    ...lines.flatMap(({ places }) => lineDots.flatMap((part) => along(places, part))),
  ];
  const labels = lines.map(({ places, text }) => {
    const size = { clearance: textSize * 0.4, width: textWidth(text, textSize) * 0.92, height: textSize * 1.3 };
    for (const part of labelParts) {
      const [x, y] = along(places, part);
      if (Math.hypot(x - frame.x(point.mu), y - frame.y(point.nu)) < 3 * textSize) continue;
      const [box] = placeLabels([{ x, y, ...size }], { bounds: { left, right, top, bottom }, taken, dots });
      if (!box) continue;
      taken.push(box);
      return box;
    }
    return null;
  });
  return (
    <g className="eigen-lines">
      <g clipPath={`url(#${clipId})`}>
        {lines.map(({ index, value, places }) => (
          <path
            key={index}
            className={Math.abs(value) > 1 ? 'eigen-line eigen-line-growing' : 'eigen-line'}
            d={linePath(places.map(({ x, y }) => [x, y]))}
          />
        ))}
      </g>
      {lines.map(({ index, text }, order) => {
        const box = labels[order];
        return box ? (
          <text key={index} className="label" x={box.left} y={box.bottom - textSize * 0.33}>
            {text}
          </text>
        ) : null;
      })}
    </g>
  );
}

type Places = readonly { readonly x: number; readonly y: number }[];

/** Where along its line a label is tried, and where the line should not be covered. */
const labelParts = [0.8, 0.2, 0.68, 0.32, 0.92, 0.08];
const lineDots = Array.from({ length: 49 }, (_, k) => k / 48);

/** The pixels at a part of the way along a polyline of evenly spaced places. */
function along(places: Places, part: number): readonly [number, number] {
  const at = part * (places.length - 1);
  const before = Math.min(places.length - 2, Math.floor(at));
  const [from, to] = [places[before]!, places[before + 1]!];
  return [from.x + (to.x - from.x) * (at - before), from.y + (to.y - from.y) * (at - before)];
}
