import { expect, test } from 'vitest';
import { momentMap } from '../math';
import { activationRow } from './activationTable';
import { defaultState } from './defaultState';
import { parametersOf } from './parametersOf';

test('a formula starts as SELU, whatever the constants were before', () => {
  const before = { ...defaultState, lambda: 2, alpha: 0.5 };
  const image = momentMap(
    { mu: 0, nu: 1 },
    parametersOf({ ...before, activation: 'formula', ...activationRow('formula').start }),
  );
  expect(image.mu).toBeCloseTo(0, 9);
  expect(image.nu).toBeCloseTo(1, 9);
});
