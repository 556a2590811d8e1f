import { useMemo } from 'react';
import type { LinearMap } from '../../math/fixedPoints/linearMap';
import { Chart } from '../drawing/Chart';
import { formatNumber } from '../drawing/formatNumber';
import { linePath } from '../drawing/linePath';
import { placeLabels } from '../drawing/placeLabels';
import { squareFrame } from '../drawing/squareFrame';
import { textWidth } from '../drawing/textWidth';

export interface CircleEllipseProps {
  /** Width in pixels, and size of the type. */
  readonly width: number;
  readonly textSize: number;
  readonly map: LinearMap;
}

type Pair = readonly [number, number];

const turns = 96;

/** Points on the way from the centre to each end, the end included: what labels should not cover. */
const along = (ends: readonly Pair[]): Pair[] =>
  ends.flatMap(([x, y]) => Array.from({ length: 12 }, (_, k): Pair => [(x * (k + 1)) / 12, (y * (k + 1)) / 12]));

/**
 * The circle of small errors and the ellipse one layer makes of it, with the two directions that stay at a right angle.
 */
export function CircleEllipse({ width, textSize, map }: CircleEllipseProps) {
  const { values, right, left } = map.singular;
  const extent = 1.25 * Math.max(1, values[0]);
  const frame = useMemo(
    () => squareFrame(width, textSize, [-extent, extent], [-extent, extent]),
    [width, textSize, extent],
  );
  const { x, y, pathPoint } = frame;
  const images = left.map(([across, up], index) => [values[index]! * across, values[index]! * up] as const);
  const [first, second] = images as [Pair, Pair];
  // H turns cos t · right₁ + sin t · right₂ into cos t · image₁ + sin t · image₂.
  const ellipse = Array.from({ length: turns }, (_, k) => {
    const [c, s] = [Math.cos((2 * Math.PI * k) / turns), Math.sin((2 * Math.PI * k) / turns)];
    return [c * first[0] + s * second[0], c * first[1] + s * second[1]] as const;
  });
  const words = values.map((value, index) => `σ${index === 0 ? '₁' : '₂'} = ${formatNumber(value)}`);
  const ends = [...right, ...images].map(([across, up]) => ({ x: x(across), y: y(up) }));
  const labels = placeLabels(
    images.map(([across, up], index) => ({
      x: x(across),
      y: y(up),
      clearance: textSize * 0.5,
      width: textWidth(words[index]!, textSize),
      height: textSize * 1.3,
    })),
    {
      bounds: { left: frame.left, top: frame.top, right: frame.right, bottom: frame.bottom },
      taken: [],
      dots: [...ellipse, ...along(right), ...along(images), ...right, ...right, ...right].flatMap(([across, up]) => [
        x(across),
        y(up),
      ]),
      dotRadius: textSize * 0.4,
    },
  );
  return (
    <Chart
      className="square-chart"
      frame={frame}
      label={`A circle of small errors becomes an ellipse with half-axes ${formatNumber(values[0])} and ${formatNumber(values[1])}`}
      axes={{ flush: true, moments: true, xName: 'error of the mean', yName: 'error of the variance' }}
      clipped={
        <>
          <path
            className="card-zero"
            d={`M${pathPoint(-extent, 0)}H${x(extent)}M${pathPoint(0, -extent)}V${y(extent)}`}
          />
          <circle className="circle-before" cx={x(0)} cy={y(0)} r={x(1) - x(0)} />
          <path className="ellipse-after" d={`${linePath(ellipse.map(([across, up]) => [x(across), y(up)]))}Z`} />
          {right.map(([across, up], index) => (
            <path
              key={index === 0 ? 'before1' : 'before2'}
              className="axis-before"
              d={`M${pathPoint(0, 0)}L${pathPoint(across, up)}`}
            />
          ))}
          {images.map(([across, up], index) => (
            <path
              key={index === 0 ? 'after1' : 'after2'}
              className="axis-after"
              d={`M${pathPoint(0, 0)}L${pathPoint(across, up)}`}
            />
          ))}
          {ends.map((end, index) => (
            <circle
              // biome-ignore lint/suspicious/noArrayIndexKey: two starts, then their two images.
              key={index}
              className={index < 2 ? 'end-before' : 'end-after'}
              cx={end.x.toFixed(1)}
              cy={end.y.toFixed(1)}
              r={(textSize * 0.28).toFixed(1)}
            />
          ))}
        </>
      }
    >
      {labels.map((box, index) =>
        box ? (
          <text key={index === 0 ? 'first' : 'second'} className="label" x={box.left} y={box.bottom - textSize * 0.33}>
            {words[index]}
          </text>
        ) : null,
      )}
    </Chart>
  );
}
