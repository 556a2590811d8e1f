import { useMemo } from 'react';
import type { Conditions, Limit, Profile } from '../../math';
import type { Moments } from '../../math/types';
import { Chart } from '../drawing/Chart';
import { formatNumber } from '../drawing/formatNumber';
import { activationFrame } from './activationFrame';
import { type CurveGrip, CurveHandle } from './CurveHandle';
import { curvePaths } from './curvePaths';
import { EvidenceLanes } from './EvidenceLanes';
import { NetInputDensity } from './NetInputDensity';
import { OutputDensity } from './OutputDensity';

export interface ActivationChartProps {
  /** Size in pixels, and size of the type. */
  readonly width: number;
  readonly textSize: number;
  /** z is shown from −reach to reach. */
  readonly reach: number;
  /** Per stretch between kinks z, f, f′, z, f, f′, … */
  readonly curve: readonly Float64Array[];
  readonly limits: { readonly left: Limit; readonly right: Limit };
  readonly profile: Profile;
  /** Mean and variance of the output. */
  readonly to: Moments;
  readonly conditions: Conditions;
  readonly grips: readonly CurveGrip[];
  /** What the picture shows, in words. */
  readonly label: string;
}

/**
 * f and f′ over the density of z, and beside them, on the same axis, the density of f(z);
 * below, where the conditions hold.
 */
export function ActivationChart(props: ActivationChartProps) {
  const { width, textSize, reach, curve, limits, profile, to, conditions, grips, label } = props;
  const frame = useMemo(() => activationFrame(width, textSize, reach), [width, textSize, reach]);
  const paths = useMemo(() => curvePaths(curve, frame), [curve, frame]);
  const { left, right, top, x, y, output, density, narrow } = frame;
  const shown = (value: number) => value >= frame.low && value <= frame.high;
  const bounds = [
    { side: 1, limit: limits.left, d: `M${left} ${at(limits.left)}H${x(0).toFixed(1)}` },
    { side: -1, limit: limits.right, d: `M${x(0).toFixed(1)} ${at(limits.right)}H${right}` },
  ].filter(({ limit }) => typeof limit === 'number' && shown(limit));
  function at(limit: Limit): string {
    return typeof limit === 'number' ? y(limit).toFixed(1) : '';
  }
  const legend = top - 0.75 * textSize;
  return (
    <Chart
      className="activation-chart"
      frame={frame}
      role="group"
      label={label}
      axes={{ zero: { labels: density.bottom + textSize * 0.95, lines: density.bottom } }}
      clipped={
        <>
          {bounds.map(({ d }) => (
            <path key={d} className="curve-bound" d={d} />
          ))}
          <path className="curve-slope" d={paths.slope} />
          <path className="curve-value" d={paths.value} />
          {conditions.continuity.jumps.map((jump) => (
            <g key={jump.at} className="curve-jump">
              <path d={`M${x(jump.at).toFixed(1)} ${y(jump.before).toFixed(1)}V${y(jump.after).toFixed(1)}`} />
              <circle cx={x(jump.at).toFixed(1)} cy={y(jump.before).toFixed(1)} r={textSize * 0.28} />
              <circle cx={x(jump.at).toFixed(1)} cy={y(jump.after).toFixed(1)} r={textSize * 0.28} />
            </g>
          ))}
        </>
      }
    >
      <path className="curve-value" d={`M${left} ${legend - 0.3 * textSize}h${1.4 * textSize}`} />
      <text className="axis-name symbol" x={left + 1.7 * textSize} y={legend}>
        f(z)
      </text>
      <path className="curve-slope" d={`M${left + 5 * textSize} ${legend - 0.3 * textSize}h${1.7 * textSize}`} />
      <text className="axis-name symbol" x={left + 7 * textSize} y={legend}>
        f′(z)
      </text>
      {width > 20 * textSize && (
        <text className="tick" textAnchor="end" x={output.right} y={legend}>
          density of <tspan className="symbol">f(z)</tspan>
        </text>
      )}
      {!narrow && (
        <text className="tick" x={output.left} y={density.bottom - 0.9 * textSize}>
          density of <tspan className="symbol">z</tspan>
        </text>
      )}
      {bounds.map(
        ({ side, limit, d }) =>
          limit !== 0 &&
          !narrow && (
            <text
              key={d}
              className="tick"
              textAnchor={side > 0 ? 'start' : 'end'}
              x={x(0) + side * 0.5 * textSize}
              y={y(Number(limit)) + 0.35 * textSize}
            >
              {formatNumber(Number(limit))}
            </text>
          ),
      )}
      <NetInputDensity frame={frame} m={profile.m} s={profile.s} />
      <OutputDensity frame={frame} profile={profile} to={to} />
      <EvidenceLanes frame={frame} conditions={conditions} />
      {grips.map((grip) => (
        <CurveHandle key={grip.key} frame={frame} grip={grip} />
      ))}
    </Chart>
  );
}
