import { type ChartFrame, chartFrame } from '../drawing/chartFrame';

/** Where the parts of an activation's picture lie: the curve's own frame, and what is around it. Lengths in pixels. */
export interface ActivationFrame extends ChartFrame {
  /** z and values shown. */
  readonly reach: number;
  readonly low: number;
  readonly high: number;
  /** The density of z, below the curve. */
  readonly density: { readonly top: number; readonly bottom: number };
  /** The density of f(z), beside the curve and with its axis. */
  readonly output: { readonly left: number; readonly right: number };
  /** Tops of the lanes in which the conditions show where they hold, and their height. */
  readonly lanes: readonly number[];
  readonly laneHeight: number;
  /** Whether there is no room for the names of the densities, beside large type. */
  readonly narrow: boolean;
  readonly valueAt: (y: number) => number;
}

/** Values shown, in parts of the reach of z: room for SELU's bound below, and for its right side above. */
const below = 0.7;
const above = 1.02;
export const laneCount = 3;

/** Equal units across and up, so that a slope of 1 is a diagonal. Ticks at the same parts of every reach. */
export function activationFrame(width: number, textSize: number, reach: number): ActivationFrame {
  const gap = Math.round(0.6 * textSize);
  const narrow = width < 15 * textSize;
  const aside = Math.round(Math.max((narrow ? 4.8 : 6.4) * textSize, 0.27 * width));
  const [low, high] = [-below * reach, above * reach];
  const ticks = (narrow ? [-1, 0, 1] : [-1, -0.5, 0, 0.5, 1]).map((part) => part * reach);
  const curve = chartFrame({
    ...{ width, textSize },
    x: { min: -reach, max: reach, ticks },
    y: { min: low, max: high, ticks: ticks.slice(1) },
    top: Math.round(1.9 * textSize),
    right: aside + gap,
    bottom: 0,
    gap: 8,
  });
  const density = { top: Math.round(curve.bottom), bottom: Math.round(curve.bottom) + Math.round(4 * textSize) };
  const laneHeight = Math.round(1.05 * textSize);
  const firstLane = density.bottom + Math.round(1.9 * textSize);
  const lanes = Array.from({ length: laneCount }, (_, k) => firstLane + Math.round(k * 1.35 * textSize));
  return {
    ...curve,
    height: Math.round(lanes.at(-1)! + laneHeight + 2),
    ...{ reach, low, high, density, lanes, laneHeight, narrow },
    output: { left: curve.right + gap, right: width - 2 },
    valueAt: curve.yScale.invert,
  };
}
