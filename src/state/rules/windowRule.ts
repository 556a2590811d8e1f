import type { NuScale, Window } from '../../math/types';

/** Far beyond every fixed point, and far from where a double overflows in the map. */
export const farthest = 1e6;
/** Sides shorter than this, or than this share of their largest coordinate, have no ticks that can be told apart. */
const narrowest = 1e-9;
const smallestShare = 1e-7;
/** Where an axis of ν begins at the lowest. */
const nuLeast: Readonly<Record<NuScale, number>> = { linear: 0, log: 1e-12 };

/** A clause that says why the window cannot be drawn, or undefined when it can. */
export function windowProblem(window: Window, nuScale: NuScale): string | undefined {
  const { muMin, muMax, nuMin, nuMax } = window;
  if (![muMin, muMax, nuMin, nuMax].every((limit) => Math.abs(limit) <= farthest)) {
    return 'a limit of the window is beyond a million';
  }
  if (nuMin < 0) return 'ν is a variance and cannot be below 0';
  if (muMin > muMax) return 'μ from is above μ to';
  if (nuMin > nuMax) return 'ν from is above ν to';
  if (muMax === muMin) return 'the window has no width in μ';
  if (nuMax === nuMin) return 'the window has no height in ν';
  if (narrow(muMin, muMax)) return 'the window is too narrow in μ to tell its values apart';
  if (narrow(nuMin, nuMax)) return 'the window is too low in ν to tell its values apart';
  if (nuScale === 'log' && nuMin === 0) return 'a log axis has no 0, so ν must start above 0';
  if (nuMin < nuLeast[nuScale]) return 'a log axis of ν starts at 10⁻¹² at the lowest';
  return undefined;
}

function narrow(min: number, max: number): boolean {
  return max - min < Math.max(narrowest, smallestShare * Math.max(Math.abs(min), Math.abs(max)));
}

/** The rule as the plane's zoom and pan need it: where ν begins at the lowest, and which windows are legal. */
export const windowLimits = {
  linear: { nuLeast: nuLeast.linear, legal: (window: Window) => windowProblem(window, 'linear') === undefined },
  log: { nuLeast: nuLeast.log, legal: (window: Window) => windowProblem(window, 'log') === undefined },
} as const;

/**
 * The window itself when it can be drawn. On a log axis a window that starts at or near ν = 0 is lifted off it, to
 * three decades below its top, and a clause says so. Windows that fail in another way never get here: their field
 * refuses them.
 */
export function drawable(window: Window, nuScale: NuScale): { readonly window: Window; readonly lifted?: string } {
  if (window.nuMin >= nuLeast[nuScale]) return { window };
  const nuMin = Math.max(nuLeast[nuScale], Number((window.nuMax / 1000).toPrecision(3)));
  const why = window.nuMin === 0 ? 'a log axis has no 0' : 'a log axis starts at 10⁻¹² at the lowest';
  return { window: { ...window, nuMin }, lifted: `${why}, so ν starts at ${nuMin} instead` };
}
