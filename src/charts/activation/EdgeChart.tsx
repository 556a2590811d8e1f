import { useMemo } from 'react';
import { Chart } from '../drawing/Chart';
import { chartFrame } from '../drawing/chartFrame';
import { linePath } from '../drawing/linePath';

export interface EdgePlace {
  /** σ_w² and σ_b². */
  readonly tau: number;
  readonly biasVariance: number;
  /** dq′/dq at the fixed point: below 1 it attracts. */
  readonly rate: number;
}

export interface EdgeChartProps {
  /** Size in pixels, and size of the type. */
  readonly width: number;
  readonly height: number;
  readonly textSize: number;
  /** Where χ = 1, along the curve; at least one place. */
  readonly edge: readonly EdgePlace[];
  /** Places on it that have a name. */
  readonly marks: readonly (EdgePlace & { readonly label: string })[];
}

/** The edge of chaos: initialisations of a random layer with χ = 1, drawn through where the fixed point attracts. */
export function EdgeChart({ width, height, textSize, edge, marks }: EdgeChartProps) {
  const frame = useMemo(() => {
    const all = [...edge, ...marks];
    const [low, high] = rangeOf(all.map(({ tau }) => tau));
    const most = Math.max(...all.map(({ biasVariance }) => biasVariance));
    return chartFrame({
      ...{ width, height, textSize },
      x: { min: low, max: high },
      y: { min: 0, max: most > 0 ? most * 1.05 : 1 },
      top: Math.round(textSize * 2),
    });
  }, [width, height, textSize, edge, marks]);
  const { left, right, x, y } = frame;
  const line = (attracts: boolean) =>
    linePath(edge.map(({ tau, biasVariance, rate }) => [x(tau), rate < 1 === attracts ? y(biasVariance) : Number.NaN]));
  return (
    <Chart
      className="trade-curve"
      frame={frame}
      label="Edge of chaos: variance of the biases against variance of the weights, where χ is 1"
      axes={{
        xName: (
          <>
            weights <Squared index="w" />
          </>
        ),
        yName: (
          <>
            biases <Squared index="b" />
          </>
        ),
      }}
    >
      <path className="trade-line edge-line" d={line(true)} />
      <path className="trade-line edge-line edge-repels" d={line(false)} />
      {marks.map(({ tau, biasVariance, label }) => {
        const rightHalf = x(tau) > (left + right) / 2;
        return (
          <g key={label}>
            <circle className="edge-mark" cx={x(tau)} cy={y(biasVariance)} r={5} />
            <text
              className="label"
              textAnchor={rightHalf ? 'end' : 'start'}
              x={x(tau) + (rightHalf ? -9 : 9)}
              y={y(biasVariance) - 0.4 * textSize}
            >
              {label}
            </text>
          </g>
        );
      })}
    </Chart>
  );
}

/** σ² with a low letter. */
function Squared({ index }: { readonly index: string }) {
  return (
    <tspan className="symbol">
      σ
      <tspan dy="0.3em" fontSize="0.75em">
        {index}
      </tspan>
      <tspan dy="-0.22em">²</tspan>
    </tspan>
  );
}

/** A range around numbers with some air, never empty. */
function rangeOf(values: readonly number[]): readonly [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = high - low > 1e-6 * high ? 0.08 * (high - low) : 0.5 * high;
  return [Math.max(0, low - air), high + air];
}
