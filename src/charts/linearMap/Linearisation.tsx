import { useMemo } from 'react';
import type { Linearisation as Paths } from '../../math/fixedPoints/linearisation';
import { Chart } from '../drawing/Chart';
import type { ChartFrame } from '../drawing/chartFrame';
import { formatNumber } from '../drawing/formatNumber';
import { polylinePath } from '../drawing/linePath';
import { squareFrame } from '../drawing/squareFrame';

export interface LinearisationProps {
  /** Width in pixels, and size of the type. */
  readonly width: number;
  readonly textSize: number;
  readonly paths: Paths['paths'];
  /** Side of the square, the fixed point in its middle. */
  readonly side: number;
  /** Variance of the fixed point: below ν = 0 there is nothing. */
  readonly nu: number;
}

// Made once, so that axes that stay are not drawn anew.
const axes = {
  flush: true,
  moments: true,
  xName: (
    <>
      mean <tspan className="symbol">μ</tspan> − <tspan className="symbol">μ*</tspan>
    </>
  ),
  yName: (
    <>
      variance <tspan className="symbol">ν</tspan> − <tspan className="symbol">ν*</tspan>
    </>
  ),
};

/**
 * True orbits near a fixed point (dots) and those of the linear map there (rings):
 * where the rings hold the dots, H tells the truth.
 */
export function Linearisation({ width, textSize, paths, side, nu }: LinearisationProps) {
  const half = side / 2;
  const frame = useMemo(() => squareFrame(width, textSize, [-half, half], [-half, half]), [width, textSize, half]);
  const { x, y, pathPoint } = frame;
  const floor = Math.min(frame.bottom, y(-nu));
  return (
    <Chart
      className="square-chart"
      frame={frame}
      label={`Orbits and their linear forms in a square of side ${formatNumber(side)} around the fixed point`}
      axes={axes}
      clipped={
        <>
          {floor < frame.bottom - 0.01 && (
            <rect
              className="card-nothing"
              x={frame.left}
              y={floor}
              width={frame.right - frame.left}
              height={frame.bottom - floor}
            />
          )}
          <path className="card-zero" d={`M${pathPoint(-half, 0)}H${x(half)}M${pathPoint(0, -half)}V${y(half)}`} />
          {paths.map(({ orbit, linear }) => (
            <g key={`${orbit[0]} ${orbit[1]}`}>
              <path className="linear-line" d={polylinePath(linear, frame)} />
              <path className="true-line" d={polylinePath(orbit, frame)} />
              <path className="linear-dot" d={circles(linear, frame, textSize * 0.38)} />
              <path className="true-dot" d={circles(orbit, frame, textSize * 0.2)} />
            </g>
          ))}
        </>
      }
    >
      {floor < frame.bottom - textSize * 1.6 && (
        <text className="tick" textAnchor="middle" x={(frame.left + frame.right) / 2} y={frame.bottom - textSize * 0.5}>
          no variance below 0
        </text>
      )}
    </Chart>
  );
}

/** A circle of radius r around every point, in one path: a step of a slider moves a hundred of them. */
function circles(points: Float64Array, { x, y }: ChartFrame, radius: number): string {
  const r = Number(radius.toFixed(1));
  return Array.from({ length: points.length / 2 }, (_, layer) => {
    const [across, up] = [x(points[2 * layer]!), y(points[2 * layer + 1]!)];
    return `M${(across - r).toFixed(1)} ${up.toFixed(1)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
  }).join('');
}
