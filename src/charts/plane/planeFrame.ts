import type { Moments, NuScale, Window } from '../../math/types';
import { type ChartFrame, chartFrame, pixelWorth } from '../drawing/chartFrame';
import { roundTo } from '../drawing/roundTo';

/** Where the (μ, ν) plane lies on screen: what every layer of the plane draws with. Lengths in pixels. */
export interface PlaneFrame extends Omit<ChartFrame, 'pointAt' | 'shows'> {
  /** What is shown; on a log axis its nuMin must be above 0. */
  readonly window: Window;
  readonly nuScale: NuScale;
  /** The point under a pixel, with as many digits as a pixel is worth; ν ≥ 0. */
  readonly point: (x: number, y: number) => Moments;
  /** True when the point lies in the plotted area, edges included. */
  readonly shows: (point: Moments) => boolean;
}

/** @param compact leaves the axes no room for their names, for a small picture */
export function planeFrame(
  width: number,
  height: number,
  window: Window,
  nuScale: NuScale,
  textSize: number,
  compact = false,
): PlaneFrame {
  const mu = { min: window.muMin, max: window.muMax };
  const nu = { min: window.nuMin, max: window.nuMax, scale: nuScale };
  const { shows, ...frame } = chartFrame({
    ...{ width, height, textSize, x: mu, y: nu },
    top: compact ? Math.round(textSize * 1.3) : Math.max(30, Math.round(textSize * 2.1)),
    right: Math.round(textSize * 0.9 + 2),
    bottom: Math.round(compact ? textSize * 1.6 : textSize * 2.9 + 8),
    gap: compact ? 8 : 12,
    labels: 3 * 0.6 * textSize,
  });
  const { xScale, yScale } = frame;
  return {
    ...frame,
    window,
    nuScale,
    point: (px, py) => {
      const at = { mu: xScale.invert(px), nu: yScale.invert(py) };
      return {
        mu: roundTo(at.mu, pixelWorth(xScale, at.mu, mu)) + 0,
        nu: Math.max(0, roundTo(at.nu, pixelWorth(yScale, at.nu, nu))),
      };
    },
    shows: ({ mu, nu }) => shows({ x: mu, y: nu }),
  };
}
