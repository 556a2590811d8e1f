import { expect, test } from 'vitest';
import { stretches } from './stretches';

const setting = { omega: 0.5, tau: 1, lambda: 1, alpha: 1 };

test('where moments have a closed form a row is one stretch', () => {
  expect([...stretches(setting, 100)]).toEqual([[0, 100]]);
});

test('where moments are sums stretches are short, and together the row', () => {
  const cut = [...stretches({ ...setting, activation: 'mish' }, 40)];
  expect(cut).toEqual([
    [0, 16],
    [16, 32],
    [32, 40],
  ]);
});
