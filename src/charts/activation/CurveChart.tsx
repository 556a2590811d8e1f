import { axisName } from '../drawing/axisName';
import { Chart } from '../drawing/Chart';
import { polylinePath } from '../drawing/linePath';
import { spreadApart } from '../drawing/spreadApart';
import { squareFrame } from '../drawing/squareFrame';
import { textWidth } from '../drawing/textWidth';

export interface CurveChartProps {
  /** In pixels; the height follows, for both axes have the same unit. */
  readonly width: number;
  readonly textSize: number;
  /** Ranges of z and of f(z). */
  readonly z: readonly [number, number];
  readonly f: readonly [number, number];
  /** Pairs z, f(z); null where there is no curve, so that the others keep their dashes. */
  readonly curves: readonly ({ readonly name: string; readonly points: Float64Array } | null)[];
}

/** Activations in one chart, told apart by dash and by name; a slope of 1 rises at 45°. */
export function CurveChart({ width, textSize, z, f, curves }: CurveChartProps) {
  const frame = squareFrame(width, textSize, z, f);
  const { left, right, top, bottom, x, y } = frame;
  const ends = curves.map((curve) => curve && endOf(curve.points, z, f));
  // Names stand at the left ends of the curves, above them, one under the other.
  const heights = spreadApart(
    ends.map((end) => (end ? y(end[1]) - 0.45 * textSize : bottom)),
    1.15 * textSize,
    top + textSize,
    bottom - 3,
  );
  return (
    <Chart
      className="square-chart"
      frame={frame}
      label={`The activations f(z): ${curves.flatMap((curve) => curve?.name ?? []).join(', ')}`}
      axes={{ flush: true, xName: axisName('net input', 'z'), yName: <tspan className="symbol">f(z)</tspan> }}
      clipped={
        <>
          <path className="card-zero" d={`M${left} ${y(0).toFixed(1)}H${right}M${x(0).toFixed(1)} ${top}V${bottom}`} />
          {curves.map(
            (curve, index) =>
              curve && (
                <path
                  // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is the curve's sign
                  key={index}
                  className={`compare-line compare-line-${index}`}
                  d={polylinePath(curve.points, frame)}
                />
              ),
          )}
        </>
      }
    >
      {curves.map((curve, index) => {
        const height = heights[index];
        const end = ends[index];
        if (!curve || !end || height === null || height === undefined) return null;
        return (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            key={index}
            className="label"
            x={Math.min(x(end[0]) + 4, right - textWidth(curve.name, textSize))}
            y={height}
          >
            {curve.name}
          </text>
        );
      })}
    </Chart>
  );
}

/** The leftmost point of a curve that is inside the chart. */
function endOf(points: Float64Array, z: readonly [number, number], f: readonly [number, number]) {
  for (let k = 0; k + 1 < points.length; k += 2) {
    const [at, value] = [points[k]!, points[k + 1]!];
    if (at >= z[0] && at <= z[1] && value >= f[0] && value <= f[1]) return [at, value] as const;
  }
  return null;
}
