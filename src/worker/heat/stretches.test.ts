import { expect, test } from 'vitest';
import { momentMap } from '../../math';
import { cutter } from './stretches';

test('where moments have a closed form a row is one stretch, but for the first cells of all', () => {
  const cut = cutter();
  const found = [100, 100].map((length) => [...cut(length)].map(([from, to]) => to - from));
  expect(found).toEqual([[16, 84], [100]]);
});

test('where moments are sums stretches stay short', () => {
  const cut = cutter();
  for (const [from, to] of cut(100)) {
    expect(to - from).toBeLessThanOrEqual(16);
    momentMap({ mu: 0.37 + from, nu: 1.5 }, { omega: 0.5, tau: 1, lambda: 1, alpha: 1, activation: 'mish' });
  }
});
