import { range } from 'd3';
import { memo, useMemo } from 'react';
import type { Profile } from '../../math';
import type { Moments } from '../../math/types';
import { Chart } from '../drawing/Chart';
import { chartFrame } from '../drawing/chartFrame';
import { areaPath, linePath, type Pixel } from '../drawing/linePath';
import { unitReach } from './unitReach';

export interface UnitChartProps {
  /** Size in pixels, and size of the type. */
  readonly width: number;
  readonly height: number;
  readonly textSize: number;
  /** What goes in, as mean m and variance s of z, and the density of what comes out. */
  readonly profile: Profile;
  /** Mean and variance of what comes out. */
  readonly to: Moments;
  /** What the picture shows, in words. */
  readonly label: string;
}

const samples = 96;

/**
 * One unit at one layer: the density of its net input z, dashed, and that of its activation f(z), filled, on one axis.
 * Atoms of f(z) are stems as high as their mass; where it has no bound the density is cut.
 */
export const UnitChart = memo(function UnitChart(props: UnitChartProps) {
  const { width, height, textSize, profile, to, label } = props;
  const { m, s } = profile;
  const r = Math.sqrt(s);
  const reach = unitReach(profile, to);
  const peak = 1 / (r * Math.sqrt(2 * Math.PI));
  const most = 1.05 * Math.max(0.2, Math.min(4 / reach + 1, Math.max(finite(profile.top), finite(peak))));
  const frame = useMemo(
    () =>
      chartFrame({
        ...{ width, height, textSize },
        x: { min: -reach, max: reach, ticks: [-reach, -reach / 2, 0, reach / 2, reach] },
        y: { min: 0, max: most, ticks: [] },
        top: Math.round(textSize * 1.6),
        right: Math.round(textSize * 0.9),
        bottom: Math.round(textSize * 1.6),
        gap: 0,
        labels: textSize * 0.9,
      }),
    [width, height, textSize, reach, most],
  );
  const { left, top, bottom, x, y } = frame;
  const net = range(r > 0 ? samples + 1 : 0).map((k): Pixel => {
    const z = -reach + (2 * reach * k) / samples;
    return [x(z), y(peak * Math.exp(-0.5 * ((z - m) / r) ** 2))];
  });
  const outlines = profile.stretches.map((stretch) =>
    range(0, stretch.length - 1, 2).map((k): Pixel => [x(stretch[k]!), y(Math.min(most, stretch[k + 1]!))]),
  );
  const shown = (value: number) => Math.abs(value) <= reach;
  const at = (pixel: number) => pixel.toFixed(1);
  return (
    <Chart
      className="unit-chart"
      frame={frame}
      label={label}
      axes={{ grid: 'none', flush: true }}
      clipped={
        <>
          {outlines.map((outline, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a stretch that moves stays the element it was
            <path key={index} className="density-fill" d={areaPath(outline, bottom, 'below')} />
          ))}
          {outlines.map((outline, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <path key={index} className="unit-out" d={linePath(outline)} />
          ))}
          {r > 0 ? (
            <path className="unit-net" d={linePath(net)} />
          ) : (
            shown(m) && <path className="unit-net" d={`M${at(x(m))} ${bottom}V${top}`} />
          )}
          {profile.atoms
            .filter((atom) => shown(atom.at))
            .map(({ at: place, mass }) => (
              <path
                key={place}
                className="density-stem"
                d={`M${at(x(place))} ${bottom}V${at(bottom - (bottom - top) * partOf(mass))}`}
              />
            ))}
        </>
      }
    >
      <path className="unit-net" d={`M${left} ${at(textSize * 0.7)}h${at(1.4 * textSize)}`} />
      <text className="tick symbol" x={left + 1.7 * textSize} y={textSize}>
        z
      </text>
      <path className="unit-out" d={`M${at(left + 3.2 * textSize)} ${at(textSize * 0.7)}h${at(1.4 * textSize)}`} />
      <text className="axis-name symbol" x={left + 4.9 * textSize} y={textSize}>
        f(z)
      </text>
      {shown(to.mu) && (
        <path className="unit-mean" d={`M${at(x(to.mu) - 4)} ${bottom + 6}L${at(x(to.mu))} ${bottom}l4 6z`} />
      )}
    </Chart>
  );
});

const finite = (value: number) => (Number.isFinite(value) ? Math.abs(value) : 0);
/** A share from 0 to 1; what is no number is none. */
const partOf = (share: number) => (share > 0 ? Math.min(1, share) : 0);
