import { expect, test } from 'vitest';
import { gaussRule } from './gaussRule';

test('the rule with n points integrates powers below 2n, for every n used here and near it', () => {
  for (const n of [2, 5, 8, 12]) {
    const { nodes, weights } = gaussRule(n);
    for (let power = 0; power < 2 * n; power++) {
      const sum = nodes.reduce((all, t, i) => all + weights[i]! * t ** power, 0);
      // n terms of at most 2, each right to four roundings.
      expect(Math.abs(sum - (power % 2 === 0 ? 2 / (power + 1) : 0)), `${n} points, power ${power}`).toBeLessThan(
        1e-15 * n,
      );
    }
  }
});

test('the nodes of eight points are those of Abramowitz and Stegun, Table 25.4', () => {
  const { nodes, weights } = gaussRule(8);
  expect([...nodes.slice(4)]).toEqual([0.1834346424956498, 0.525532409916329, 0.7966664774136267, 0.9602898564975363]);
  expect([...weights.slice(4)]).toEqual([
    0.362683783378362, 0.31370664587788727, 0.22238103445337448, 0.10122853629037626,
  ]);
});
