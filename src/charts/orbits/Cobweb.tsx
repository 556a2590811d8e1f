import { useMemo } from 'react';
import type { Moments, NuScale, Orbit, Polyline } from '../../math/types';
import { orbitLetter } from '../../words/orbitLetter';
import { Chart } from '../drawing/Chart';
import { chartFrame } from '../drawing/chartFrame';
import { polylinePath } from '../drawing/linePath';

export interface CobwebProps {
  /** Size in pixels, and size of the type. */
  readonly width: number;
  readonly height: number;
  readonly textSize: number;
  /** Pairs of the layer's map of the number, before and after a layer. */
  readonly curve: Polyline;
  readonly orbits: readonly Orbit[];
  /** The number that the layer follows by itself: the variance ν, or the second moment q = ν + μ². */
  readonly of: 'nu' | 'q';
  /** Range of the number on both axes; on a log axis it starts above 0. */
  readonly range: readonly [number, number];
  readonly scale: NuScale;
  /** The layer shown; null: all of them. */
  readonly playhead: number | null;
}

const names = {
  nu: { words: 'the variance', before: 'ν', after: 'ν̃' },
  q: { words: 'the second moment', before: 'q', after: 'q̃' },
} as const;

/**
 * The map of one number by itself, ν ↦ ν̃ or q ↦ q̃, with each orbit as a staircase between the curve and the diagonal.
 */
export function Cobweb({ width, height, textSize, curve, orbits, of, range, scale, playhead }: CobwebProps) {
  const { words, before, after } = names[of];
  const number = ({ mu, nu }: Moments) => (of === 'q' ? nu + mu * mu : nu);
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
  const { x, y, pathPoint } = frame;
  return (
    <Chart
      className="cobweb"
      frame={frame}
      label={`Cobweb: ${words} after a layer against ${words} before it, with every orbit as a staircase`}
      axes={{
        moments: 'variance',
        xName: (
          <>
            <tspan className="symbol">{before}</tspan> before it
            {scale === 'log' && <tspan className="tick"> log scale</tspan>}
          </>
        ),
        yName: (
          <>
            <tspan className="symbol">{after}</tspan> after a layer
          </>
        ),
      }}
      clipped={
        <>
          <path className="cobweb-diagonal" d={`M${pathPoint(low, low)}L${pathPoint(high, high)}`} />
          <path className="cobweb-curve" d={polylinePath(curve, frame)} />
          {orbits.map(({ points, outcome }, index) => {
            const shown = points.slice(0, playhead === null ? points.length : playhead + 1);
            const now = number(shown.at(-1)!);
            const stairs = shown
              .slice(1)
              .map((point) => `V${y(number(point)).toFixed(1)}H${x(number(point)).toFixed(1)}`);
            const start = number(shown[0]!);
            return (
              <g key={orbitLetter(index)} className={`orbit orbit-${outcome.kind}`}>
                <path className="orbit-segments" d={`M${pathPoint(start, start)}${stairs.join('')}`} />
                <circle className="orbit-now" cx={x(now)} cy={y(now)} r={textSize * 0.4} />
              </g>
            );
          })}
        </>
      }
    >
      {orbits.map(({ points, outcome }, index) => {
        const start = number(points[0]!);
        if (!(start >= low && start <= high)) return null;
        return (
          <text
            key={orbitLetter(index)}
            className={`label series-letter orbit-${outcome.kind}`}
            x={x(start) + textSize * 0.4}
            y={y(start) + textSize * 1.1}
          >
            {orbitLetter(index)}
          </text>
        );
      })}
    </Chart>
  );
}
