import { useId } from 'react';
import type { Orbit, Polyline } from '../../math/types';
import { axisTicks, textWidth } from '../drawing/axisTicks';
import type { NuScale } from '../plane/zoomWindow';
import { orbitLetter } from './orbitWords';

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
  const top = Math.round(textSize * 1.8);
  const bottom = Math.max(top + 20, height - Math.round(textSize * 2.9));
  const upTicks = axisTicks(low, high, scale, bottom - top, textSize, 'y');
  const left = Math.ceil(Math.max(2 * textSize, ...upTicks.map(({ label }) => textWidth(label, textSize))) + 10);
  const right = Math.max(left + 20, width - Math.round(textSize * 0.9));
  const acrossTicks = axisTicks(low, high, scale, right - left, textSize, 'x');
  const at = (value: number) => (scale === 'log' ? Math.log(value) : value);
  const share = (value: number) => (at(value) - at(low)) / (at(high) - at(low));
  // A stair to 0 on a log axis, or out of the range of numbers, leaves the chart in its direction.
  const kept = (pixel: number) => Math.min(1e5, Math.max(-1e5, pixel));
  const x = (value: number) => kept(left + share(value) * (right - left));
  const y = (value: number) => kept(bottom - share(value) * (bottom - top));
  const place = (across: number, up: number) => `${x(across).toFixed(1)} ${y(up).toFixed(1)}`;
  const pairs = Array.from({ length: curve.length / 2 }, (_, i) => place(curve[2 * i]!, curve[2 * i + 1]!));
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
      <path
        className="grid"
        d={
          upTicks.map(({ value }) => `M${left} ${y(value).toFixed(1)}H${right}`).join('') +
          acrossTicks.map(({ value }) => `M${x(value).toFixed(1)} ${top}V${bottom}`).join('')
        }
      />
      <path className="axis" d={`M${left} ${top}V${bottom}H${right}`} />
      {acrossTicks.map(({ value, label }) => (
        <text key={value} className="tick" textAnchor="middle" x={x(value)} y={bottom + textSize * 1.2}>
          {label}
        </text>
      ))}
      {upTicks.map(({ value, label }) => (
        <text key={value} className="tick" textAnchor="end" x={left - 6} y={y(value) + textSize * 0.35}>
          {label}
        </text>
      ))}
      <text className="axis-name axis-name-variance" x={2} y={textSize}>
        <tspan className="symbol">ν̃</tspan> after a layer
      </text>
      <text className="axis-name axis-name-variance" textAnchor="end" x={right} y={bottom + textSize * 2.5}>
        <tspan className="symbol">ν</tspan> before it{scale === 'log' && <tspan className="tick"> log scale</tspan>}
      </text>
      <g clipPath={`url(#${clip})`}>
        <path className="cobweb-diagonal" d={`M${place(low, low)}L${place(high, high)}`} />
        {pairs.length > 0 && <path className="cobweb-curve" d={`M${pairs.join('L')}`} />}
        {orbits.map(({ points, outcome }, index) => {
          const shown = points.slice(0, playhead === null ? points.length : playhead + 1);
          const now = shown.at(-1)!.nu;
          const stairs = shown.slice(1).map(({ nu }) => `V${y(nu).toFixed(1)}H${x(nu).toFixed(1)}`);
          const start = shown[0]!.nu;
          return (
            <g key={orbitLetter(index)} className={`orbit orbit-${outcome.kind}`}>
              <path className="orbit-segments" d={`M${place(start, start)}${stairs.join('')}`} />
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
