import type { Moments, Window } from '../../math/types';
import { axisTicks, type Tick, textWidth } from '../drawing/axisTicks';
import { roundTo } from '../drawing/roundTo';
import type { NuScale } from './zoomWindow';

/** Where the (μ, ν) plane lies on screen: what every layer of the plane draws with. Lengths in pixels. */
export interface PlaneFrame {
  /** What is shown; on a log axis its nuMin must be above 0. */
  readonly window: Window;
  readonly nuScale: NuScale;
  readonly width: number;
  readonly height: number;
  /** Edges of the plotted area, top < bottom. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Size of the labels' type; markers and arrow heads grow with it. */
  readonly textSize: number;
  readonly muTicks: readonly Tick[];
  readonly nuTicks: readonly Tick[];
  /** Pixels from the left; may lie outside the plotted area. */
  readonly x: (mu: number) => number;
  /** Pixels from the top; +∞ for ν = 0 on a log axis. */
  readonly y: (nu: number) => number;
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
  const { muMin, muMax, nuMin, nuMax } = window;
  const top = compact ? Math.round(textSize * 1.3) : Math.max(30, Math.round(textSize * 2.1));
  const bottom = Math.max(top + 20, height - Math.round(compact ? textSize * 1.6 : textSize * 2.9 + 8));
  const nuTicks = axisTicks(nuMin, nuMax, nuScale, bottom - top, textSize, 'y');
  const widest = Math.max(3 * 0.6 * textSize, ...nuTicks.map((tick) => textWidth(tick.label, textSize)));
  const left = Math.ceil(widest + (compact ? 8 : 12));
  const right = Math.max(left + 20, width - Math.round(textSize * 0.9 + 2));
  const muTicks = axisTicks(muMin, muMax, 'linear', right - left, textSize, 'x');

  const log = nuScale === 'log';
  const muScale = (right - left) / (muMax - muMin);
  const low = log ? Math.log(nuMin) : nuMin;
  const nuPixels = (bottom - top) / ((log ? Math.log(nuMax) : nuMax) - low);
  const x = (mu: number) => left + (mu - muMin) * muScale;
  const y = log
    ? (nu: number) => bottom - (Math.log(nu) - low) * nuPixels
    : (nu: number) => bottom - (nu - low) * nuPixels;
  const point = (px: number, py: number): Moments => {
    const t = low + (bottom - py) / nuPixels;
    const nu = log ? Math.exp(t) : t;
    const unit = (log ? nu : 1) / nuPixels;
    return { mu: roundTo(muMin + (px - left) / muScale, 1 / muScale) + 0, nu: Math.max(0, roundTo(nu, unit)) };
  };
  const shows = ({ mu, nu }: Moments) => {
    const px = x(mu);
    const py = y(nu);
    return px >= left - 0.5 && px <= right + 0.5 && py >= top - 0.5 && py <= bottom + 0.5;
  };
  return { window, nuScale, width, height, left, right, top, bottom, textSize, muTicks, nuTicks, x, y, point, shows };
}
