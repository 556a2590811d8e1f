import { useMemo } from 'react';
import { Chart } from '../drawing/Chart';
import { chartFrame } from '../drawing/chartFrame';
import { linePath } from '../drawing/linePath';

export interface TradeCurveProps {
  /** Size in pixels, and size of the type. */
  readonly width: number;
  readonly height: number;
  readonly textSize: number;
  /** Range of ν*. */
  readonly range: readonly [number, number];
  /** Pairs of ν* and a number; NaN interrupts the line. */
  readonly rate: readonly (readonly [number, number])[];
  /** The same for certified boxes; empty while they are not known. */
  readonly boxes: readonly (readonly [number, number])[];
  /** The target's ν*; NaN when its mean is not 0. */
  readonly value: number;
}

/** Both numbers are shown from 0 to 1. */
const most = 1;

/** Rate and certified box of the fixed points (0, ν*), against ν*. Both are plain numbers, so they share an axis. */
export function TradeCurve({ width, height, textSize, range: [low, high], rate, boxes, value }: TradeCurveProps) {
  const frame = useMemo(
    () =>
      chartFrame({
        ...{ width, height, textSize },
        x: { min: low, max: high },
        y: { min: 0, max: most },
        top: Math.round(textSize * 0.8),
      }),
    [width, height, textSize, low, high],
  );
  const { left, right, top, bottom, x, y } = frame;
  const line = (pairs: TradeCurveProps['rate']) =>
    linePath(pairs.map(([nu, number]) => [x(nu), number >= 0 && number <= most ? y(number) : Number.NaN]));
  const lines = [
    { name: 'rate', words: 'rate', pairs: rate, above: true },
    { name: 'box', words: 'certified box k', pairs: boxes, above: false },
  ];
  const drawn = lines.flatMap(({ pairs, ...line }) => {
    const last = pairs.filter(([, number]) => number >= 0 && number <= most).at(-1);
    return last ? [{ ...line, pairs, last }] : [];
  });
  return (
    <Chart
      className="trade-curve"
      frame={frame}
      label="Rate and size of the certified box of the fixed points with mean 0, against their variance"
      axes={{
        moments: 'variance',
        xName: (
          <>
            variance <tspan className="symbol">ν*</tspan> at <tspan className="symbol">μ*</tspan> = 0
          </>
        ),
      }}
    >
      {value >= low && value <= high && <path className="trade-now" d={`M${x(value).toFixed(1)} ${top}V${bottom}`} />}
      {drawn.map(({ name, words, pairs, last, above }) => (
        <g key={name}>
          <path className={`trade-line trade-line-${name}`} d={line(pairs)} />
          <text
            className="label"
            textAnchor="end"
            x={right - 4}
            y={y(last[1]) + (above ? -0.5 * textSize : 1.25 * textSize)}
          >
            {words}
          </text>
        </g>
      ))}
      {drawn.length === 0 && (
        <text className="label" textAnchor="middle" x={(left + right) / 2} y={(top + bottom) / 2}>
          No stable target here.
        </text>
      )}
    </Chart>
  );
}
