import type { Tick } from '../drawing/axisTicks';

/** Where the parts of an activation's picture lie. Lengths in pixels. */
export interface ActivationFrame {
  readonly width: number;
  readonly height: number;
  readonly textSize: number;
  /** z and values shown. */
  readonly reach: number;
  readonly low: number;
  readonly high: number;
  /** Edges of the curve's area. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The density of z, below the curve. */
  readonly density: { readonly top: number; readonly bottom: number };
  /** The density of f(z), beside the curve and with its axis. */
  readonly output: { readonly left: number; readonly right: number };
  /** Tops of the lanes in which the conditions show where they hold, and their height. */
  readonly lanes: readonly number[];
  readonly laneHeight: number;
  readonly zTicks: readonly Tick[];
  readonly valueTicks: readonly Tick[];
  /** Pixels from the left and from the top, at most 10⁴ away. */
  readonly x: (z: number) => number;
  readonly y: (value: number) => number;
  readonly valueAt: (y: number) => number;
}

/** Values shown, in parts of the reach of z: room for SELU's bound below, and for its right side above. */
const below = 0.7;
const above = 1.02;
export const laneCount = 3;

/** Equal units across and up, so that a slope of 1 is a diagonal. */
export function activationFrame(width: number, textSize: number, reach: number): ActivationFrame {
  const left = Math.ceil(2 * textSize + 8);
  const gap = Math.round(0.6 * textSize);
  const aside = Math.round(Math.max(6.4 * textSize, 0.27 * width));
  const right = Math.max(left + 60, width - aside - gap);
  const top = Math.round(1.9 * textSize);
  const unit = (right - left) / (2 * reach);
  const [low, high] = [-below * reach, above * reach];
  const bottom = Math.round(top + unit * (high - low));
  const density = { top: bottom, bottom: bottom + Math.round(4 * textSize) };
  const laneHeight = Math.round(1.05 * textSize);
  const firstLane = density.bottom + Math.round(1.9 * textSize);
  const lanes = Array.from({ length: laneCount }, (_, k) => firstLane + Math.round(k * 1.35 * textSize));
  const kept = (pixel: number) => Math.min(1e4, Math.max(-1e4, pixel));
  const middle = (left + right) / 2;
  return {
    width,
    height: Math.round(lanes.at(-1)! + laneHeight + 2),
    textSize,
    reach,
    low,
    high,
    left,
    right,
    top,
    bottom,
    density,
    output: { left: right + gap, right: width - 2 },
    lanes,
    laneHeight,
    zTicks: ticks([-1, -0.5, 0, 0.5, 1], reach),
    valueTicks: ticks([-0.5, 0, 0.5, 1], reach),
    x: (z) => kept(middle + z * unit),
    y: (value) => kept(bottom - (value - low) * unit),
    valueAt: (y) => low + (bottom - y) / unit,
  };
}

/** At the same parts of every reach, all of which are even. */
function ticks(parts: readonly number[], reach: number): readonly Tick[] {
  return parts.map((part) => ({ value: part * reach, label: String(part * reach).replace('-', '−') }));
}
