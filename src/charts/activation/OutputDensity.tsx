import { range } from 'd3';
import { useId } from 'react';
import type { Profile } from '../../math';
import type { Moments } from '../../math/types';
import { formatNumber } from '../drawing/formatNumber';
import { areaPath, linePath, type Pixel } from '../drawing/linePath';
import type { ActivationFrame } from './activationFrame';

export interface OutputDensityProps {
  readonly frame: ActivationFrame;
  readonly profile: Profile;
  /** Mean and variance of the output. */
  readonly to: Moments;
}

/**
 * The density of the output beside the curve, on the same axis: its atoms as stems, its cut peaks as arrows. Its base
 * is a bare line and no `Axes`: it has no ticks and no numbers, f is read on the axis of the curve.
 */
export function OutputDensity({ frame, profile, to }: OutputDensityProps) {
  const { y, low, high, output, textSize, top, bottom } = frame;
  const clip = useId();
  const { left } = output;
  // The bar of mean and deviation has the outermost place.
  const bar = output.right - 5;
  const longest = bar - 10 - left;
  const across = (density: number) => left + longest * partOf(density / profile.top);
  const shown = (value: number) => value >= low && value <= high;
  const outline = (stretch: Float64Array) =>
    range(0, stretch.length - 1, 2).map((k): Pixel => [across(stretch[k + 1]!), y(stretch[k]!)]);
  const sigma = Math.sqrt(to.nu);
  const [barTop, barBottom] = [Math.max(top, y(to.mu + sigma)), Math.min(bottom, y(to.mu - sigma))];
  return (
    <g className="output-density">
      <clipPath id={clip}>
        <rect x={left} y={top} width={output.right - left} height={bottom - top} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {profile.stretches.map((stretch) => (
          <path key={`fill ${stretch[0]}`} className="density-fill" d={areaPath(outline(stretch), left, 'beside')} />
        ))}
        {profile.stretches.map((stretch) => (
          <path key={`line ${stretch[0]}`} className="density-line" d={linePath(outline(stretch))} />
        ))}
      </g>
      {profile.edges
        .filter(({ at }) => shown(at))
        .map(({ at, below, above }) => (
          <path
            key={at}
            className="density-jump"
            d={`M${across(below).toFixed(1)} ${y(at).toFixed(1)}H${across(above).toFixed(1)}`}
          />
        ))}
      <path className="axis" d={`M${left} ${top}V${bottom}`} />
      {profile.peaks
        .filter(({ from, to: end }) => end >= low && from <= high)
        .map(({ from, to: end }) => (
          <path
            key={from}
            className="density-cut"
            d={`M${left + longest - 1} ${(y((from + end) / 2) - 4).toFixed(1)}l7 4l-7 4z`}
          />
        ))}
      {profile.atoms
        .filter(({ at }) => shown(at))
        .map(({ at, mass }) => (
          <g key={at} className="atom">
            <path
              className="density-stem"
              d={`M${left} ${y(at).toFixed(1)}H${(left + longest * partOf(mass)).toFixed(1)}`}
            />
            <circle cx={(left + longest * partOf(mass)).toFixed(1)} cy={y(at).toFixed(1)} r={textSize * 0.3} />
            <text
              className="label"
              textAnchor={mass > 0.55 ? 'end' : 'start'}
              x={(left + longest * partOf(mass) + (mass > 0.55 ? -0.5 : 0.5) * textSize).toFixed(1)}
              y={(y(at) + (mass > 0.55 ? -0.55 : 0.35) * textSize).toFixed(1)}
            >
              {percent(mass)}
            </text>
          </g>
        ))}
      {barBottom > barTop - 1 && barBottom >= top && barTop <= bottom && (
        <path className="spread-bar" d={`M${bar} ${barTop.toFixed(1)}V${Math.max(barTop + 1, barBottom).toFixed(1)}`} />
      )}
      {shown(to.mu) && (
        <>
          <path className="mean-line" d={`M${left} ${y(to.mu).toFixed(1)}H${bar}`} />
          <circle className="mean-dot" cx={bar} cy={y(to.mu).toFixed(1)} r={textSize * 0.28} />
        </>
      )}
    </g>
  );
}

/** A share from 0 to 1; what is no number is none. */
const partOf = (share: number) => (share > 0 ? Math.min(1, share) : 0);

/** 12.3 %, and never 0 % or 100 % of what is only close to it. */
export function percent(mass: number): string {
  if (!Number.isFinite(mass)) return formatNumber(mass);
  if (mass === 0 || mass === 1) return `${100 * mass} %`;
  if (mass < 0.001) return '< 0.1 %';
  if (mass > 0.999) return '> 99.9 %';
  return `${Number((100 * mass).toFixed(1))} %`;
}
