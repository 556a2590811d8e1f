import { useId, useMemo } from 'react';
import type { NuScale, Orbit, Polyline } from '../../math/types';
import { orbitLetter } from '../../words/orbitLetter';
import { Axes } from '../drawing/Axes';
import { chartFrame } from '../drawing/chartFrame';
import { polylinePath } from '../drawing/linePath';

export interface CobwebProps {
  /** Size in pixels, and size of the type. */
  readonly width: number;
  readonly height: number;
  readonly textSize: number;
  /** Pairs ν, ν̃ of the layer's map of the variance, which exists at ω = 0 only. */
  readonly curve: Polyline;
  readonly orbits: readonly Orbit[];
  /** Range of ν on both axes; on a log axis it starts above 0. */
  readonly range: readonly [number, number];
  readonly scale: NuScale;
  /** The layer shown; null: all of them. */
  readonly playhead: number | null;
}

/** The variance's own map ν ↦ ν̃, with each orbit as a staircase between the curve and the diagonal. */
export function Cobweb({ width, height, textSize, curve, orbits, range, scale, playhead }: CobwebProps) {
  const clip = useId();
  const [low, high] = range;
  const frame = useMemo(
    () =>
      chartFrame({
        ...{ width, height, textSize },
        x: { min: low, max: high, scale },
        y: { min: low, max: high, scale },
        top: Math.round(textSize * 1.8),
        right: Math.round(textSize * 0.9),
        bottom: Math.round(textSize * 2.9),
        gap: 10,
      }),
    [width, height, textSize, low, high, scale],
  );
  const { left, right, top, bottom, x, y, pathPoint } = frame;
  return (
    <svg
      className="cobweb"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label="Cobweb: the variance after a layer against the variance before it, with every orbit as a staircase"
    >
      <clipPath id={clip}>
        <rect x={left} y={top} width={right - left} height={bottom - top} />
      </clipPath>
      <Axes
        frame={frame}
        moments="variance"
        xName={
          <>
            <tspan className="symbol">ν</tspan> before it{scale === 'log' && <tspan className="tick"> log scale</tspan>}
          </>
        }
        yName={
          <>
            <tspan className="symbol">ν̃</tspan> after a layer
          </>
        }
      />
      <g clipPath={`url(#${clip})`}>
        <path className="cobweb-diagonal" d={`M${pathPoint(low, low)}L${pathPoint(high, high)}`} />
        <path className="cobweb-curve" d={polylinePath(curve, frame)} />
        {orbits.map(({ points, outcome }, index) => {
          const shown = points.slice(0, playhead === null ? points.length : playhead + 1);
          const now = shown.at(-1)!.nu;
          const stairs = shown.slice(1).map(({ nu }) => `V${y(nu).toFixed(1)}H${x(nu).toFixed(1)}`);
          const start = shown[0]!.nu;
          return (
            <g key={orbitLetter(index)} className={`orbit orbit-${outcome.kind}`}>
              <path className="orbit-segments" d={`M${pathPoint(start, start)}${stairs.join('')}`} />
              <circle className="orbit-now" cx={x(now)} cy={y(now)} r={textSize * 0.4} />
            </g>
          );
        })}
      </g>
      {orbits.map(({ points, outcome }, index) => {
        const { nu } = points[0]!;
        if (!(nu >= low && nu <= high)) return null;
        return (
          <text
            key={orbitLetter(index)}
            className={`label series-letter orbit-${outcome.kind}`}
            x={x(nu) + textSize * 0.4}
            y={y(nu) + textSize * 1.1}
          >
            {orbitLetter(index)}
          </text>
        );
      })}
    </svg>
  );
}
