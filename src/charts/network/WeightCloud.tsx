import { pointer } from 'd3';
import { memo, useMemo } from 'react';
import { axisName } from '../drawing/axisName';
import { Chart } from '../drawing/Chart';
import { chartFrame } from '../drawing/chartFrame';

export interface WeightCloudProps {
  /** Size in pixels, and size of the type. */
  readonly width: number;
  readonly height: number;
  readonly textSize: number;
  /** Per unit ω and τ, in pairs. */
  readonly sums: Float32Array;
  /** Per unit whether its own map attracts; undefined while that is not known. */
  readonly attracts?: ((unit: number) => boolean) | undefined;
  /** A rectangle with a name: Theorem 1's. */
  readonly box: { readonly omega: readonly [number, number]; readonly tau: readonly [number, number] };
  readonly picked: number | null;
  /** A click nearest to a unit. */
  readonly onPick: (unit: number) => void;
  readonly label: string;
}

/** Every unit of a layer by the sum of its weights and of their squares. */
export const WeightCloud = memo(function WeightCloud(props: WeightCloudProps) {
  const { width, height, textSize, sums, attracts, box, picked, onPick, label } = props;
  const frame = useMemo(() => {
    const spread = (at: 0 | 1, ends: readonly [number, number]) => {
      let [low, high] = ends;
      for (let k = at; k < sums.length; k += 2) {
        if (!Number.isFinite(sums[k]!)) continue;
        low = Math.min(low, sums[k]!);
        high = Math.max(high, sums[k]!);
      }
      const air = 0.06 * (high - low);
      return { min: low - air, max: high + air };
    };
    return chartFrame({ width, height, textSize, x: spread(0, box.omega), y: spread(1, box.tau) });
  }, [width, height, textSize, sums, box]);
  const { x, y } = frame;
  const at = (pixel: number) => pixel.toFixed(1);
  const [yes, no]: string[][] = [[], []];
  for (let unit = 0; 2 * unit + 1 < sums.length; unit++) {
    const [px, py] = [x(sums[2 * unit]!), y(sums[2 * unit + 1]!)];
    if (attracts && !attracts(unit)) no!.push(`M${at(px - 2)} ${at(py - 2)}l4 4m0 -4l-4 4`);
    else yes!.push(`M${at(px)} ${at(py)}h0`);
  }
  const nearest = (px: number, py: number) => {
    let [best, least] = [-1, Infinity];
    for (let unit = 0; 2 * unit + 1 < sums.length; unit++) {
      const away = Math.hypot(x(sums[2 * unit]!) - px, y(sums[2 * unit + 1]!) - py);
      if (away < least) [best, least] = [unit, away];
    }
    return best;
  };
  const own = picked !== null && 2 * picked + 1 < sums.length ? picked : undefined;
  return (
    <Chart
      className="weight-cloud"
      frame={frame}
      label={label}
      axes={{
        xName: axisName('sum of the weights', 'ω'),
        yName: axisName('sum of squared weights', 'τ'),
      }}
      onClick={(event) => {
        const [px, py] = pointer(event, event.currentTarget);
        const unit = nearest(px, py);
        if (unit >= 0) onPick(unit);
      }}
    >
      <rect
        className="parameter-box"
        x={at(x(box.omega[0]))}
        y={at(y(box.tau[1]))}
        width={at(Math.max(0, x(box.omega[1]) - x(box.omega[0])))}
        height={at(Math.max(0, y(box.tau[0]) - y(box.tau[1])))}
      />
      <path className="unit-dots" d={yes!.join('')} />
      <path className="unit-lost" d={no!.join('')} />
      {own !== undefined && (
        <circle className="unit-picked" cx={x(sums[2 * own]!)} cy={y(sums[2 * own + 1]!)} r={textSize * 0.5} />
      )}
    </Chart>
  );
});
