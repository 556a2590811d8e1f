import { memo, type ReactNode, useMemo } from 'react';
import type { NuScale } from '../../math/types';
import { Chart } from '../drawing/Chart';
import { chartFrame } from '../drawing/chartFrame';
import { linePath, squaresPath } from '../drawing/linePath';

export interface DepthChartProps {
  /** Size in pixels, and size of the type. */
  readonly width: number;
  readonly height: number;
  readonly textSize: number;
  /** By layer from 0, as measured; NaN where there is none. */
  readonly measured: ArrayLike<number>;
  /** By layer from 0, as expected; empty where nothing is. */
  readonly expected: ArrayLike<number>;
  readonly depth: number;
  readonly scale?: NuScale;
  /** Values that are to be seen whatever the numbers. */
  readonly include?: readonly number[];
  /** The layer shown. */
  readonly shown: number;
  readonly yName: ReactNode;
  readonly label: string;
}

/** A number by layer: measured as squares, expected as a line. */
export const DepthChart = memo(function DepthChart(props: DepthChartProps) {
  const { width, height, textSize, measured, expected, depth, scale = 'linear', include, shown, yName, label } = props;
  const frame = useMemo(() => {
    const values = [...Array.from(measured), ...Array.from(expected), ...(include ?? [])].filter(
      (value) => Number.isFinite(value) && (scale === 'linear' || value > 0),
    );
    const [low, high] = values.length > 0 ? [Math.min(...values), Math.max(...values)] : [scale === 'log' ? 0.1 : 0, 1];
    const air = 0.06 * (high - low);
    const y = scale === 'log' ? { min: low / 1.1, max: high * 1.1, scale } : { min: low - air, max: high + air };
    // Of few layers each is named, and none between two.
    const ticks = depth < 6 ? Array.from({ length: depth + 1 }, (_, layer) => layer) : undefined;
    return chartFrame({
      ...{ width, height, textSize, x: { min: 0, max: Math.max(1, depth), ...(ticks && { ticks }) }, y },
      inset: [textSize * 0.5, textSize * 0.5] as const,
    });
  }, [width, height, textSize, measured, expected, depth, scale, include]);
  const { top, bottom, x, y } = frame;
  const at = (pixel: number) => pixel.toFixed(1);
  const side = Math.min(textSize * 0.24, Math.max(1.5, (x(1) - x(0)) * 0.3));
  const squares = Array.from(
    measured,
    (value, layer) =>
      [x(layer), Number.isFinite(value) && !(scale === 'log' && value <= 0) ? y(value) : Number.NaN] as const,
  );
  return (
    <Chart
      className="depth-chart"
      frame={frame}
      label={label}
      axes={{ grid: 'levels', xName: 'layer', yName }}
      beyond={[0, 4]}
      clipped={
        <>
          <path className="playhead" d={`M${at(x(shown))} ${at(top)}V${at(bottom)}`} />
          <path
            className="network-many"
            d={linePath(Array.from(expected, (value, layer) => [x(layer), Number.isNaN(value) ? value : y(value)]))}
          />
          <path className="network-measured" d={squaresPath(squares, side)} />
        </>
      }
    />
  );
});
