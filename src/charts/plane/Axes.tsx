import { memo } from 'react';
import { textWidth } from '../drawing/axisTicks';
import type { PlaneFrame } from './planeFrame';

/** Grid, tick labels and the two names of the axes. */
export const Axes = memo(function Axes({ frame }: { frame: PlaneFrame }) {
  const { left, right, top, bottom, width, textSize, x, y, muTicks, nuTicks, nuScale, window } = frame;
  const centred = (px: number, label: string) => {
    const half = textWidth(label, textSize) / 2;
    return Math.min(width - half, Math.max(half, px));
  };
  const showsZero = window.muMin < 0 && window.muMax > 0;
  return (
    <g className="axes">
      <path
        className="grid"
        d={
          muTicks.map((tick) => `M${x(tick.value).toFixed(1)} ${top}V${bottom}`).join('') +
          nuTicks.map((tick) => `M${left} ${y(tick.value).toFixed(1)}H${right}`).join('')
        }
      />
      {showsZero && <path className="grid-zero" d={`M${x(0).toFixed(1)} ${top}V${bottom}`} />}
      <path className="axis" d={`M${left} ${top}V${bottom}H${right}`} />
      {muTicks.map((tick) => (
        <text
          key={tick.value}
          className="tick"
          textAnchor="middle"
          x={centred(x(tick.value), tick.label)}
          y={bottom + textSize * 1.25}
        >
          {tick.label}
        </text>
      ))}
      {nuTicks.map((tick) => (
        <text key={tick.value} className="tick" textAnchor="end" x={left - 6} y={y(tick.value) + textSize * 0.35}>
          {tick.label}
        </text>
      ))}
      <text className="axis-name axis-name-mean" textAnchor="end" x={right} y={bottom + textSize * 2.6}>
        mean <tspan className="symbol">μ</tspan>
      </text>
      <text className="axis-name axis-name-variance" x={4} y={top - textSize * 0.75}>
        variance <tspan className="symbol">ν</tspan>
        {nuScale === 'log' && <tspan className="tick"> log scale</tspan>}
      </text>
    </g>
  );
});
