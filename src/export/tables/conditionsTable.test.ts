import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../../math';
import { profileJob } from '../../worker/activation/profileJob';
import { conditionsTable } from './conditionsTable';

test('conditions are given by what holds and by every number under a name of its own', () => {
  const parameters = { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 };
  const steps = profileJob({ parameters, point: { mu: 0, nu: 1 }, reach: 4, bound: 0.1 });
  let step = steps.next();
  while (!step.done) step = steps.next();
  const result = step.value;
  const rows = [...conditionsTable(result).rows];
  const found = new Map(
    rows.map(([condition, holds, quantity, value]) => [`${condition} ${quantity}`, [holds, value]]),
  );
  expect(found.size).toBe(rows.length);
  const { conditions, extremes } = result;
  expect(found.get('steepness greatest')).toEqual(['yes', conditions.steepness.greatest]);
  expect(found.get('steepness at')).toEqual(['yes', 0]);
  expect(found.get('saturation below_1_2')).toEqual(['yes', conditions.saturation.below[0]![1]]);
  expect(found.get('values greatest')).toEqual(['yes', 'unbounded']);
  expect(found.get('factors small')).toEqual([null, extremes.small]);
});
