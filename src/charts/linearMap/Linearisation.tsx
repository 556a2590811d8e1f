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
      axes={{
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
      }}
      clipped={
        <>
          {floor < frame.bottom && (
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
              {circles(linear, frame, 'linear-dot', textSize * 0.38)}
              {circles(orbit, frame, 'true-dot', textSize * 0.2)}
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

function circles(points: Float64Array, { x, y }: ChartFrame, className: string, r: number) {
  return Array.from({ length: points.length / 2 }, (_, layer) => (
    <circle
      // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its number.
      key={layer}
      className={className}
      cx={x(points[2 * layer]!).toFixed(1)}
      cy={y(points[2 * layer + 1]!).toFixed(1)}
      r={r.toFixed(1)}
    />
  ));
}
