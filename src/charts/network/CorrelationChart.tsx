import { Chart } from '../drawing/Chart';
import { linePath, squaresPath } from '../drawing/linePath';
import { squareFrame } from '../drawing/squareFrame';

export interface CorrelationChartProps {
  /** In pixels; the height follows, for both axes have the same unit. */
  readonly width: number;
  readonly textSize: number;
  /** Cosines before a layer and after it; equally many. */
  readonly before: ArrayLike<number>;
  readonly after: ArrayLike<number>;
  /** Cosine of two inputs by layer from 0, as measured; NaN where there is none. */
  readonly walk: readonly number[];
  /** The layer shown, whose step is marked. */
  readonly shown: number;
  readonly label: string;
}

/** The correlation map over the diagonal, on which nothing changes, and two inputs that walk through the layers. */
export function CorrelationChart({ width, textSize, before, after, walk, shown, label }: CorrelationChartProps) {
  const values = [...Array.from(before), ...Array.from(after), ...walk].filter(Number.isFinite);
  const least = Math.max(-1.05, Math.min(0, ...values) - 0.05);
  const range = [least, 1.05] as const;
  const frame = squareFrame(width, textSize, range, range);
  const { x, y } = frame;
  const at = (pixel: number) => pixel.toFixed(1);
  const steps = walk
    .slice(1)
    .map((to, index) => [walk[index]!, to] as const)
    .filter(([from, to]) => Number.isFinite(from) && Number.isFinite(to));
  const now = shown > 0 ? ([walk[shown - 1], walk[shown]] as const) : undefined;
  return (
    <Chart
      className="square-chart"
      frame={frame}
      label={label}
      axes={{ flush: true, xName: 'cosine before the layer', yName: 'after it' }}
      clipped={
        <>
          <path className="correlation-diagonal" d={`M${at(x(least))} ${at(y(least))}L${at(x(1.05))} ${at(y(1.05))}`} />
          <path
            className="network-many"
            d={linePath(Array.from(before, (c, k) => [x(c), y(after[k] ?? Number.NaN)]))}
          />
          <path
            className="network-measured"
            d={squaresPath(
              steps.map(([from, to]) => [x(from), y(to)]),
              textSize * 0.24,
            )}
          />
          {now && Number.isFinite(now[0]! + now[1]!) && (
            <circle className="network-now" cx={x(now[0]!)} cy={y(now[1]!)} r={textSize * 0.5} />
          )}
        </>
      }
    />
  );
}
