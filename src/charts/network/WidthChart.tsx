import { memo, type ReactNode, useMemo } from 'react';
import { axisName } from '../drawing/axisName';
import { Chart } from '../drawing/Chart';
import { chartFrame } from '../drawing/chartFrame';
import { linePath, squaresPath } from '../drawing/linePath';

export interface WidthChartProps {
  /** Size in pixels, and size of the type. */
  readonly width: number;
  readonly height: number;
  readonly textSize: number;
  /** A width n and what was measured there, each above 0 to be seen. */
  readonly points: readonly { readonly n: number; readonly value: number }[];
  /** The power of n that is expected: a line of that slope through the middle of the points. */
  readonly power: number;
  readonly yName: ReactNode;
  readonly label: string;
}

/** Something measured against the width of a network, both logarithmic, beside a power of n. */
export const WidthChart = memo(function WidthChart({
  width,
  height,
  textSize,
  points,
  power,
  yName,
  label,
}: WidthChartProps) {
  const seen = useMemo(
    () => points.filter(({ n, value }) => n > 0 && n < Infinity && value > 0 && value < Infinity),
    [points],
  );
  const line = useMemo(() => {
    const middle = (of: 'n' | 'value') => seen.reduce((sum, point) => sum + Math.log(point[of]), 0) / seen.length;
    return seen.length > 1
      ? [seen[0]!, seen.at(-1)!].map(({ n }) => ({
          n,
          value: Math.exp(middle('value') + power * (Math.log(n) - middle('n'))),
        }))
      : [];
  }, [seen, power]);
  const frame = useMemo(() => {
    const range = (values: readonly number[], low: number, high: number) => ({
      min: Math.min(...values, values.length > 0 ? Infinity : low) / 1.3,
      max: Math.max(...values, values.length > 0 ? -Infinity : high) * 1.3,
      scale: 'log' as const,
    });
    return chartFrame({
      ...{ width, height, textSize },
      x: range(
        seen.map(({ n }) => n),
        16,
        256,
      ),
      y: range(
        [...seen, ...line].map(({ value }) => value),
        0.01,
        0.1,
      ),
    });
  }, [width, height, textSize, seen, line]);
  const { x, y } = frame;
  const place = ({ n, value }: WidthChartProps['points'][number]) => [x(n), y(value)] as const;
  const places = seen.map(place);
  return (
    <Chart
      className="width-chart"
      frame={frame}
      label={label}
      axes={{ xName: axisName('units in a layer', 'n'), yName }}
    >
      <path className="network-many" d={linePath(line.map(place))} />
      <path className="network-measured-line" d={linePath(places)} />
      <path className="network-measured" d={squaresPath(places, textSize * 0.28)} />
    </Chart>
  );
});
