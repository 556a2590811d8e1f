import { expect, test } from 'vitest';
import { defaultState } from '../../state/defaultState';
import type { Report } from '../../worker/theorems/proofMessages';
import { drawn } from './drawn';
import type { Theorems } from './useTheorems';

const at = { lo: 0.5, hi: 0.5 };
const report = {
  id: 'theorem1.fixedPoint',
  ...{ verdict: 'refuted', refutes: 'condition', condition: 'It contracts.' },
  domain: { mu: [-0.1, 0.1], nu: [0.3, 3], omega: [0, 0], tau: [1, 1] },
  counterexample: { point: { mu: -0.1, nu: 0.3, omega: 0, tau: 1 }, value: at },
} as unknown as Report;
const shown = (changes: Partial<Report>) =>
  drawn(
    { report: { ...report, ...changes }, attract: {}, own: {}, isOwn: false, sequence: { job: {} } } as Theorems,
    defaultState,
  ).points.map(({ words }) => words);

test('what violates only the condition is marked as long as nothing is known against the claim itself', () => {
  expect(shown({})).toEqual(['violates the condition']);
  expect(shown({ refutes: 'claim', witness: { omega: 0.8, tau: 1, how: 'other', at: { mu: at, nu: at } } })).toEqual(
    [],
  );
});
