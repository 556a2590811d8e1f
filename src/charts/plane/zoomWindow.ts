import type { Moments, NuScale, Window } from '../../math/types';
import { roundTo } from '../drawing/roundTo';

/** What windows may be drawn; the page's one rule, handed in by whoever owns the window. */
export interface WindowLimits {
  /** Smallest ν an axis reaches: 0 on a linear one, above 0 on a logarithmic one. */
  readonly nuLeast: number;
  readonly legal: (window: Window) => boolean;
}

function forward(nu: number, nuScale: NuScale): number {
  return nuScale === 'log' ? Math.log(nu) : nu;
}

/**
 * Lifted to the least ν at the same height, rounded to a ten-thousandth of a side;
 * the old window when that is not legal.
 */
function settled(
  window: Window,
  nuScale: NuScale,
  { nuLeast, legal }: WindowLimits,
  [muMin, muMax, bottom, top]: readonly [number, number, number, number],
): Window {
  const low = Math.max(forward(nuLeast, nuScale), bottom);
  const high = low + (top - bottom);
  const muUnit = (muMax - muMin) * 1e-4;
  const share = (high - low) * 1e-4;
  const nuOf = (t: number) => (nuScale === 'log' ? roundTo(Math.exp(t), Math.exp(t) * share) : roundTo(t, share));
  const next = {
    muMin: roundTo(muMin, muUnit),
    muMax: roundTo(muMax, muUnit),
    nuMin: Math.max(nuLeast, nuOf(low)),
    nuMax: nuOf(high),
  };
  return legal(next) ? next : window;
}

/**
 * The window `factor` times as wide and high, its lower left corner moved by shares of the old width (to the right) and
 * height (upwards). Where the axis of ν ends, it keeps its shape and moves up instead. Returns the very same window
 * when the new one would not be legal. A window on a log axis has nuMin > 0.
 */
export function movedWindow(
  window: Window,
  nuScale: NuScale,
  limits: WindowLimits,
  factor: number,
  right: number,
  up: number,
): Window {
  const [low, high] = [forward(window.nuMin, nuScale), forward(window.nuMax, nuScale)];
  const [width, height] = [window.muMax - window.muMin, high - low];
  const muMin = window.muMin + right * width;
  const bottom = low + up * height;
  return settled(window, nuScale, limits, [muMin, muMin + factor * width, bottom, bottom + factor * height]);
}

/** The window `factor` times as wide and high, with the point `at` staying where it is on screen, as `movedWindow`. */
export function zoomWindow(
  window: Window,
  nuScale: NuScale,
  limits: WindowLimits,
  at: Moments,
  factor: number,
): Window {
  const [low, high] = [forward(window.nuMin, nuScale), forward(window.nuMax, nuScale)];
  const centre = Math.min(high, Math.max(low, forward(at.nu, nuScale)));
  const across = (at.mu - window.muMin) / (window.muMax - window.muMin);
  const up = (centre - low) / (high - low);
  return movedWindow(window, nuScale, limits, factor, across * (1 - factor), up * (1 - factor));
}

/** The window moved by shares of its own width (to the right) and height (upwards), as `movedWindow`. */
export function panWindow(window: Window, nuScale: NuScale, limits: WindowLimits, right: number, up: number): Window {
  return movedWindow(window, nuScale, limits, 1, right, up);
}
