import type { Moments, Outcome } from '../../math/types';
import { formatNumber } from '../drawing/formatNumber';

/** How an orbit ends, in words. */
export function outcomeWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'converges':
    case 'collapses':
      return outcome.layers === 0
        ? `stays near ${place(outcome.to)}`
        : `${outcome.kind} to ${place(outcome.to)} within ${layerWords(outcome.layers)}`;
    case 'cycles':
      return `cycles through ${outcome.period} points`;
    case 'sinks':
      return `sinks to ${place(outcome.to)}, ever more slowly`;
    case 'diverges':
      return `diverges within ${layerWords(outcome.layers)}`;
    case 'undecided':
      return `undecided after ${layerWords(outcome.layers)}`;
  }
}

export function layerWords(count: number): string {
  return `${count} ${count === 1 ? 'layer' : 'layers'}`;
}

export function place({ mu, nu }: Moments): string {
  return `mean ${formatNumber(mu)}, variance ${formatNumber(nu)}`;
}
