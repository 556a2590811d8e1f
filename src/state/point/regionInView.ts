import type { Window } from '../../math/types';
import type { Region, State } from '../State';

/** The box of the middle half of what the plane shows, in numbers as round as its size allows. */
export function regionInView({ muMin, muMax, nuMin, nuMax }: Window, nuScale: State['nuScale']): Region {
  const mu = middle(muMin, muMax);
  if (nuScale === 'linear') return { mu: rounded(mu), nu: rounded(middle(nuMin, nuMax)) };
  const [low, high] = middle(Math.log(nuMin), Math.log(nuMax));
  return { mu: rounded(mu), nu: rounded([Math.exp(low), Math.exp(high)]) };
}

type Pair = readonly [number, number];

function middle(low: number, high: number): Pair {
  return [low + (high - low) / 4, high - (high - low) / 4];
}

function rounded([low, high]: Pair): Pair {
  const round = (value: number, size: number) => {
    const unit = 10 ** Math.floor(Math.log10(size / 20));
    return Number((Math.round(value / unit) * unit).toPrecision(12)) + 0;
  };
  return [round(low, Math.min(high - low, Math.abs(low) || high - low)), round(high, high - low)];
}
