import { useMemo } from 'react';
import { Chart } from '../drawing/Chart';
import { formatNumber } from '../drawing/formatNumber';
import { linePath } from '../drawing/linePath';
import { squareFrame } from '../drawing/squareFrame';

export interface StabilityTriangleProps {
  /** Width in pixels, and size of the type. */
  readonly width: number;
  readonly textSize: number;
  readonly trace: number;
  readonly determinant: number;
}

/** What the chart shows: trace across, determinant up. */
const across = [-2.6, 2.6] as const;
const up = [-1.8, 1.8] as const;

/** True when a trace and a determinant lie in the part of their plane that the chart shows. */
export function triangleShows(trace: number, determinant: number): boolean {
  return trace >= across[0] && trace <= across[1] && determinant >= up[0] && determinant <= up[1];
}

/** A number whose quotients with others are numbers. */
const within = (value: number) => Math.min(1e150, Math.max(-1e150, value));

/**
 * Where the ray from the triangle's lowest corner leaves the chart: on the same side of the fold's and the flip's line.
 */
function rim(trace: number, determinant: number) {
  const rise = determinant + 1;
  const part = Math.min(across[1] / Math.abs(trace), (rise > 0 ? up[1] + 1 : -1 - up[0]) / Math.abs(rise));
  return { trace: trace * part, determinant: rise * part - 1 };
}

/**
 * The (trace, determinant) plane of maps. Inside the triangle both eigenvalues are below 1 in size. Across its edges an
 * eigenvalue passes 1 (fold, det = tr − 1), −1 (flip, det = −tr − 1), or a complex pair the unit circle (det = 1).
 */
export function StabilityTriangle({ width, textSize, trace, determinant }: StabilityTriangleProps) {
  const frame = useMemo(() => squareFrame(width, textSize, across, up), [width, textSize]);
  const { x, y, pathPoint } = frame;
  const shown = triangleShows(trace, determinant);
  const at = shown ? { trace, determinant } : rim(within(trace), within(determinant));
  const [px, py] = [x(at.trace), y(at.determinant)];
  const angle = Math.atan2(-1 - determinant, trace);
  const parabola = Array.from({ length: 53 }, (_, k) => {
    const tr = across[0] + (k / 52) * (across[1] - across[0]);
    return [x(tr), y((tr * tr) / 4)] as const;
  });
  // The word in the triangle makes room for the dot.
  const low = Math.abs(at.trace) < 0.85 && Math.abs(at.determinant + 0.25) < 0.4;
  const words = (text: string, tr: number, det: number) => (
    <text className="tick" textAnchor="middle" x={x(tr)} y={y(det) + textSize * 0.35}>
      {text}
    </text>
  );
  const edge = (text: string, tr: number, det: number, degrees: number) => (
    <text
      className="label label-quiet"
      textAnchor="middle"
      transform={`translate(${pathPoint(tr, det)}) rotate(${degrees})`}
      y={textSize * (degrees === 0 ? -0.4 : 1.15)}
    >
      {text}
    </text>
  );
  return (
    <Chart
      className="square-chart"
      frame={frame}
      label={`Trace ${formatNumber(trace)} and determinant ${formatNumber(determinant)} of H in the triangle of stability`}
      axes={{ flush: true, xName: 'trace', yName: 'determinant' }}
      clipped={
        <>
          <path className="triangle-inside" d={`M${pathPoint(0, -1)}L${pathPoint(2, 1)}L${pathPoint(-2, 1)}Z`} />
          <path
            className="card-zero"
            d={`M${pathPoint(across[0], 0)}H${x(across[1])}M${pathPoint(0, up[0])}V${y(up[1])}`}
          />
          <path className="triangle-parabola" d={linePath(parabola)} />
          <path
            className="triangle-line"
            d={`M${pathPoint(-3, -4)}L${pathPoint(4, 3)}M${pathPoint(3, -4)}L${pathPoint(-4, 3)}`}
          />
          <path className="triangle-edge" d={`M${pathPoint(0, -1)}L${pathPoint(2, 1)}L${pathPoint(-2, 1)}Z`} />
        </>
      }
    >
      {words('attracting', 0, low ? 0.2 : -0.25)}
      {words('saddle', -2.05, -0.75)}
      {words('saddle', 2.05, -0.75)}
      {words('repelling', 0, 1.55)}
      {words('repelling', 0, -1.6)}
      {edge('eigenvalue 1: fold', 1, 0, -45)}
      {edge('eigenvalue −1: flip', -1, 0, 45)}
      {edge('modulus 1: Neimark–Sacker', 0, 1, 0)}
      {shown ? (
        <circle className="triangle-dot" cx={px.toFixed(1)} cy={py.toFixed(1)} r={(textSize * 0.42).toFixed(1)} />
      ) : (
        // A trace or a determinant that is no number lies nowhere.
        !Number.isNaN(angle) && (
          <path
            className="triangle-dot triangle-arrow"
            transform={`translate(${px.toFixed(1)} ${py.toFixed(1)}) rotate(${((angle * 180) / Math.PI).toFixed(0)}) scale(${(textSize / 13).toFixed(2)})`}
            d="M0 0L-10 5.5V1.5H-22V-1.5H-10V-5.5Z"
          />
        )
      )}
    </Chart>
  );
}
