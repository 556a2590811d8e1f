import type { Window } from '../../math/types';
import type { State, TheoremBox } from '../../state/State';

/** A window in which the box fills about half of the plane. */
export function boxWindow({ mu, nu }: TheoremBox, nuScale: State['nuScale']): Window {
  const air = (low: number, high: number) => 0.45 * Math.max(high - low, 0.01 * Math.max(1, Math.abs(high)));
  const round = (value: number, unit: number) => {
    const step = 10 ** Math.floor(Math.log10(unit));
    return Number((Math.round(value / step) * step).toPrecision(12)) + 0;
  };
  const [dx, dy] = [air(...mu), air(...nu)];
  return {
    muMin: round(mu[0] - dx, dx),
    muMax: round(mu[1] + dx, dx),
    // A log axis has no 0, and spreads what is near it.
    nuMin: nuScale === 'log' && nu[0] > 0 ? nu[0] / 2 : Math.max(0, round(nu[0] - dy, dy)),
    nuMax: round(nu[1] + dy, dy),
  };
}
