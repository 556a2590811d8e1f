import { memo, type ReactNode, useMemo } from 'react';
import { Chart } from '../drawing/Chart';
import { chartFrame } from '../drawing/chartFrame';

export interface HistogramChartProps {
  /** Size in pixels, and size of the type. */
  readonly width: number;
  readonly height: number;
  readonly textSize: number;
  readonly from: number;
  readonly to: number;
  /** Counts in equal parts of the range, the share of all that is expected in each, and how many there are. */
  readonly counts: ArrayLike<number>;
  readonly expected: ArrayLike<number>;
  readonly total: number;
  readonly xName: ReactNode;
  readonly label: string;
}

/** A histogram as bars, and over it what is expected as a line of steps. */
export const HistogramChart = memo(function HistogramChart(props: HistogramChartProps) {
  const { width, height, textSize, from, to, counts, expected, total, xName, label } = props;
  const parts = Math.min(counts.length, expected.length);
  const share = (index: number) => counts[index]! / total;
  const frame = useMemo(() => {
    const shares = Array.from({ length: parts }, (_, k) => Math.max(counts[k]! / total, expected[k]!));
    // An activation may pile up in one part; the others are to be seen, and what is cut off is cut at the top.
    const sorted = shares.filter(Number.isFinite).sort((a, b) => b - a);
    const high = sorted[0] ?? 0;
    const most = high > 3 * (sorted[2] ?? 0) ? 1.5 * (sorted[2] || high) : high;
    return chartFrame({
      ...{ width, height, textSize },
      x: { min: from, max: to },
      y: { min: 0, max: most > 0 ? 1.08 * most : 1 },
    });
  }, [width, height, textSize, from, to, counts, expected, total, parts]);
  const { x, y, bottom, top } = frame;
  const at = (pixel: number) => pixel.toFixed(1);
  const level = (value: number) => Math.min(bottom, Math.max(top, y(value)));
  const end = (index: number) => x(from + ((to - from) * index) / parts);
  const steps = Array.from(
    { length: parts },
    (_, k) => `${k === 0 ? 'M' : 'L'}${at(end(k))} ${at(level(expected[k]!))}H${at(end(k + 1))}`,
  );
  return (
    <Chart className="histogram-chart" frame={frame} label={label} axes={{ grid: 'levels', xName, yName: 'share' }}>
      {Array.from({ length: parts }, (_, k) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a part keeps its place
          key={k}
          className="histogram-bar"
          x={at(end(k))}
          width={at(Math.max(0, end(k + 1) - end(k) - 0.5))}
          y={at(top)}
          height={at(Math.max(0, bottom - top))}
          style={{
            transform: `scaleY(${((bottom - level(share(k))) / Math.max(1, bottom - top)).toFixed(4)})`,
            transformOrigin: `0 ${at(bottom)}px`,
          }}
        />
      ))}
      <path className="histogram-expected" d={steps.join('')} />
    </Chart>
  );
});
