import { expect, test } from 'vitest';
import type { Outcome } from '../../math/types';
import { outcomeWords } from './orbitWords';

test.each<[Outcome, string]>([
  [{ kind: 'converges', to: { mu: 0, nu: 1 }, layers: 0, rate: 0.7 }, 'stays near mean 0, variance 1'],
  [
    { kind: 'converges', to: { mu: 0, nu: 1 }, layers: 7, rate: 0.7 },
    'converges to mean 0, variance 1 within 7 layers',
  ],
  [{ kind: 'diverges', layers: 1 }, 'diverges within 1 layer'],
])('an orbit is told as its table tells it: %j', (outcome, words) => {
  expect(outcomeWords(outcome)).toBe(words);
});
