import { range } from 'd3';
import { areaPath, type Pixel } from '../drawing/linePath';
import type { ActivationFrame } from './activationFrame';

export interface NetInputDensityProps {
  readonly frame: ActivationFrame;
  /** Mean and variance of z. */
  readonly m: number;
  readonly s: number;
}

const samples = 120;

/**
 * The Gaussian density of the net input under the curve, its mean and standard deviation marked. Its base is a bare
 * line and no `Axes`: it has no ticks and no numbers of its own, those of z beneath it are the curve's.
 */
export function NetInputDensity({ frame, m, s }: NetInputDensityProps) {
  const { x, reach, density, left, right, textSize } = frame;
  const r = Math.sqrt(s);
  const base = density.bottom - Math.round(0.8 * textSize);
  const high = base - density.top - 4;
  const narrow = x(m + r) - x(m - r) < 1;
  const [from, to] = [Math.max(-reach, m - 5 * r), Math.min(reach, m + 5 * r)];
  const places = range(narrow || !(to > from) ? 0 : samples + 1).map((k): Pixel => {
    const z = from + ((to - from) * k) / samples;
    return [x(z), base - high * Math.exp(-0.5 * ((z - m) / r) ** 2)];
  });
  const inside = (z: number) => Math.min(right, Math.max(left, x(z))).toFixed(1);
  const shown = Math.abs(m) <= reach;
  return (
    <g className="net-input">
      {narrow && shown && <path className="density-stem" d={`M${x(m).toFixed(1)} ${base}V${base - high}`} />}
      <path className="density-fill" d={areaPath(places, base, 'below')} />
      <path className="axis" d={`M${left} ${base}H${right}`} />
      <path className="spread-bar" d={`M${inside(m - r)} ${base + 4}H${inside(m + r)}`} />
      {shown ? (
        <circle className="mean-dot" cx={x(m).toFixed(1)} cy={base + 4} r={textSize * 0.28} />
      ) : (
        <path className="mean-away" d={m > 0 ? `M${right - 8} ${base}l8 4l-8 4z` : `M${left + 8} ${base}l-8 4l8 4z`} />
      )}
    </g>
  );
}
