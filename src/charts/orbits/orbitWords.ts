import type { Moments, Outcome } from '../../math/types';
import { signLost } from '../../words/signLost';
import { formatNumber } from '../drawing/formatNumber';

/** How an orbit ends, in words. */
export function outcomeWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'converges':
    case 'collapses': {
      const line = outcome.line ? ', one of a line of fixed points' : '';
      return outcome.layers === 0
        ? `stays near ${place(outcome.to)}${line}`
        : `${outcome.kind} to ${place(outcome.to)} within ${layerWords(outcome.layers)}${line}`;
    }
    case 'cycles':
      return `cycles through ${outcome.period} points`;
    case 'sinks':
      return `${outcome.to.nu > 0 ? 'comes' : 'sinks'} to ${place(outcome.to)}, ever more slowly`;
    case 'diverges':
      if (outcome.slowly) return 'grows without bound, ever more slowly';
      return `diverges within ${layerWords(outcome.layers)}`;
    case 'undecided':
      return `undecided after ${layerWords(outcome.layers)}${signLost(outcome.lost)}`;
  }
}

export function layerWords(count: number): string {
  return `${count} ${count === 1 ? 'layer' : 'layers'}`;
}

export function place({ mu, nu }: Moments): string {
  return `mean ${formatNumber(mu)}, variance ${formatNumber(nu)}`;
}
