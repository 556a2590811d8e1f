import { type ReactNode, useId } from 'react';
import { textWidth } from './axisTicks';
import type { SquareFrame } from './squareFrame';

export interface SquareChartProps {
  readonly frame: SquareFrame;
  /** What the picture shows, in words. */
  readonly label: string;
  readonly xName: ReactNode;
  readonly yName: ReactNode;
  /** True where the axes are those of the mean and of the variance. */
  readonly moments?: boolean;
  /** Drawn inside the plotted area only. */
  readonly clipped?: ReactNode;
  /** Drawn above, labels say. */
  readonly children?: ReactNode;
}

/** Grid, ticks and names of a small chart with equal units on both axes. */
export function SquareChart({ frame, label, xName, yName, moments = false, clipped, children }: SquareChartProps) {
  const clip = useId();
  const { width, height, left, right, top, bottom, textSize, xTicks, yTicks, x, y } = frame;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="square-chart"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <clipPath id={clip}>
        <rect x={left} y={top} width={right - left} height={bottom - top} />
      </clipPath>
      <path
        className="grid"
        d={
          yTicks.map(({ value }) => `M${left} ${y(value).toFixed(1)}H${right.toFixed(1)}`).join('') +
          xTicks.map(({ value }) => `M${x(value).toFixed(1)} ${top}V${bottom.toFixed(1)}`).join('')
        }
      />
      <path className="axis" d={`M${left} ${top}V${bottom.toFixed(1)}H${right.toFixed(1)}`} />
      {xTicks.map(({ value, label }) => (
        <text
          key={value}
          className="tick"
          textAnchor={x(value) + textWidth(label, textSize) / 2 > width ? 'end' : 'middle'}
          x={x(value) + (x(value) + textWidth(label, textSize) / 2 > width ? textSize * 0.6 : 0)}
          y={bottom + textSize * 1.2}
        >
          {label}
        </text>
      ))}
      {yTicks.map(({ value, label }) => (
        <text key={value} className="tick" textAnchor="end" x={left - 6} y={y(value) + textSize * 0.35}>
          {label}
        </text>
      ))}
      <text className={moments ? 'axis-name axis-name-variance' : 'axis-name'} x={2} y={textSize}>
        {yName}
      </text>
      <text
        className={moments ? 'axis-name axis-name-mean' : 'axis-name'}
        textAnchor="end"
        x={right}
        y={bottom + textSize * 2.5}
      >
        {xName}
      </text>
      <g clipPath={`url(#${clip})`}>{clipped}</g>
      {children}
    </svg>
  );
}
