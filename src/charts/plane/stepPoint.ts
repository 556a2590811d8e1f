import { tickStep } from 'd3';
import type { Moments } from '../../math/types';
import type { PlaneFrame } from './planeFrame';

const stepsAcross = 50;

function nearest(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toPrecision(12)) + 0;
}

/**
 * The point one key press further: a fiftieth of the window, rounded to 1, 2 or 5 of a decimal place; a tenth of
 * that when `fine`. On a log axis ν moves by a constant ratio. Never below ν = 0.
 */
export function stepPoint(frame: PlaneFrame, from: Moments, right: number, up: number, fine: boolean): Moments {
  const { muMin, muMax, nuMin, nuMax } = frame.window;
  const share = fine ? 0.1 : 1;
  let { mu, nu } = from;
  if (right !== 0) {
    const step = tickStep(muMin, muMax, stepsAcross) * share;
    mu = nearest(mu + right * step, step);
  }
  if (up !== 0 && frame.nuScale === 'linear') {
    const step = tickStep(nuMin, nuMax, stepsAcross) * share;
    nu = Math.max(0, nearest(nu + up * step, step));
  } else if (up !== 0) {
    const ratio = (nuMax / nuMin) ** ((up * share) / stepsAcross);
    const digits = Math.max(3, 2 - Math.floor(Math.log10(Math.abs(ratio - 1))));
    nu = nu > 0 ? Number((nu * ratio).toPrecision(Math.min(15, digits))) : nuMin;
  }
  return { mu, nu };
}
