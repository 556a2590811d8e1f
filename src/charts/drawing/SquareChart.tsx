import { type ReactNode, useId } from 'react';
import { Axes } from './Axes';
import type { ChartFrame } from './chartFrame';

export interface SquareChartProps {
  readonly frame: ChartFrame;
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
  const { width, height, left, right, top, bottom } = frame;
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
      <Axes frame={frame} xName={xName} yName={yName} moments={moments} flush />
      <g clipPath={`url(#${clip})`}>{clipped}</g>
      {children}
    </svg>
  );
}
