import type { Parameters, Window } from '../../types';
import type { Grid } from './sweep';

/** Size of what an activation usually does around 0, in units of z. */
const feature = 0.5;
/** Steps of the wide grid in asinh μ, and of ln σ above and below the deviation from which on it is fine. */
const across = 0.6;
const up = Math.log(2);
const far = Math.log(10);
const fine = 1e-3;
/** Cells across and up in the grid on a window. */
const cells = 12;

/**
 * A grid over a whole region, evenly spaced in ln σ and in asinh of μ over the width on which the net input's
 * deviation, or what the activation does around 0, lets moments change: fine near 0, coarse where only the direction
 * counts.
 */
export function wideGrid(parameters: Parameters, region: Window): Grid {
  const { omega, tau, bias = 0, biasVariance = 0 } = parameters;
  const random = parameters.layer === 'random';
  const weight = Math.max(Math.abs(omega), 1e-3);
  const [own, still] = [tau / (omega * omega), (feature / weight) ** 2];
  // In a random layer the mean itself widens the net input.
  const [ownThere, stillThere] = random ? [1, biasVariance / tau + feature * feature] : [Infinity, Infinity];
  const [slope, floor] = [Math.min(own, ownThere), Math.min(still, stillThere)];
  const centre = random || omega === 0 ? 0 : Math.max(region.muMin, Math.min(region.muMax, -bias / omega));
  const reach = (mu: number) => Math.asinh((mu - centre) / Math.sqrt(floor + slope * region.nuMin));
  const from = reach(region.muMin);
  const to = reach(region.muMax);
  const columns = Math.max(8, Math.ceil((to - from) / across));
  const low = 0.5 * Math.log(region.nuMin);
  const high = 0.5 * Math.log(region.nuMax);
  const knee = Math.min(high, Math.max(low, Math.log(fine)));
  return {
    us: evenly(from, to, columns),
    vs: [
      ...evenly(low, knee, Math.ceil((knee - low) / far)),
      ...evenly(knee, high, Math.ceil((high - knee) / up)).slice(knee > low ? 1 : 0),
    ],
    region,
    coordinates: (u, v, place) => {
      const sigma = Math.exp(v);
      const width = Math.sqrt(slope * sigma * sigma + floor);
      const [sinh, cosh] = [Math.sinh(u), Math.cosh(u)];
      place[0] = centre + width * sinh;
      place[1] = sigma;
      place[2] = width * cosh;
      place[3] = ((slope * sigma * sigma) / width) * sinh;
      place[4] = 0;
      place[5] = sigma;
    },
  };
}

/** A grid of equal steps in μ and σ on a window. */
export function windowGrid(window: Window, region: Window): Grid {
  return {
    us: evenly(window.muMin, window.muMax, cells),
    vs: evenly(Math.sqrt(Math.max(window.nuMin, region.nuMin)), Math.sqrt(window.nuMax), cells),
    region,
    coordinates: (u, v, place) => {
      place.set([u, v, 1, 0, 0, 1]);
    },
  };
}

function evenly(from: number, to: number, steps: number): number[] {
  return steps > 0 ? Array.from({ length: steps + 1 }, (_, k) => from + ((to - from) * k) / steps) : [];
}
