import { expect, test } from 'vitest';
import { momentMap } from '../../math';
import { defaultState } from '../defaultState';
import { parametersOf } from '../parametersOf';
import { activationRow } from './activationTable';

test('a formula starts as SELU, whatever the constants were before', () => {
  const before = { ...defaultState, lambda: 2, alpha: 0.5 };
  const image = momentMap(
    { mu: 0, nu: 1 },
    parametersOf({ ...before, activation: 'formula', ...activationRow('formula').start }),
  );
  expect(image.mu).toBeCloseTo(0, 9);
  expect(image.nu).toBeCloseTo(1, 9);
});
