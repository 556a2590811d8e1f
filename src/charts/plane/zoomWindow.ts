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

/** Lifted to the least ν at the same height, rounded to a ten-thousandth of a side; the old window when that is not legal. */
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
 * The window `factor` times as wide and high, with the point `at` staying where it is on screen; where the axis of ν
 * ends, the window keeps its shape and moves up instead. Returns the very same window when the new one would not be
 * legal. A window on a log axis has nuMin > 0.
 */
export function zoomWindow(
  window: Window,
  nuScale: NuScale,
  limits: WindowLimits,
  at: Moments,
  factor: number,
): Window {
  const bottom = forward(window.nuMin, nuScale);
  const top = forward(window.nuMax, nuScale);
  const centre = Math.min(top, Math.max(bottom, forward(at.nu, nuScale)));
  return settled(window, nuScale, limits, [
    at.mu + (window.muMin - at.mu) * factor,
    at.mu + (window.muMax - at.mu) * factor,
    centre + (bottom - centre) * factor,
    centre + (top - centre) * factor,
  ]);
}

/**
 * The window moved by shares of its own width (to the right) and height (upwards). It stops where the axis of ν ends
 * and keeps its height. Returns the very same window when the new one would not be legal.
 */
export function panWindow(window: Window, nuScale: NuScale, limits: WindowLimits, right: number, up: number): Window {
  const height = forward(window.nuMax, nuScale) - forward(window.nuMin, nuScale);
  const bottom = forward(window.nuMin, nuScale) + up * height;
  const width = window.muMax - window.muMin;
  const muMin = window.muMin + right * width;
  return settled(window, nuScale, limits, [muMin, muMin + width, bottom, bottom + height]);
}
