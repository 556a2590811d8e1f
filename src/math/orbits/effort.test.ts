import { expect, test } from 'vitest';
import { effort } from '../moments/quadrature/effort';
import type { Parameters } from '../types';
import { mostEffort, orbit } from './orbit';
import { regimeOf } from './regime';

/** What oscillates under wide Gaussians: hundreds of nodes a layer, and faster than they can follow. */
const wild = (formula: string): Parameters => ({
  ...{ activation: 'formula', formula, omega: 1, tau: 2, lambda: 1, alpha: 1 },
});
/** One check of the verdict, over a limit followed for 100 layers at the least, and one layer. */
const slack = 5_000_000;

test.each(['z*cos(300*z)', 'z*sin(z^2)'])(
  'the work for one start of %s is bounded, and the verdict says how far it looked',
  (formula) => {
    let open = 0;
    for (const [mu, nu] of [
      [2, 50],
      [100, 1e4],
    ] as const) {
      const begin = effort.nodes;
      const { points, outcome } = orbit({ mu, nu }, wild(formula), 20);
      expect(effort.nodes - begin).toBeLessThan(mostEffort + slack);
      expect(points).toHaveLength(21);
      if (outcome.kind !== 'undecided') continue;
      open++;
      expect(outcome.layers).toBeGreaterThanOrEqual(20);
      expect(outcome.layers).toBeLessThan(5000);
    }
    expect(open).toBeGreaterThan(0);
  },
);

test('so is that for a cell of a plane of parameters', () => {
  const begin = effort.nodes;
  regimeOf(wild('z*cos(z)'));
  // Six starts, each run ahead and then given to an orbit.
  expect(effort.nodes - begin).toBeLessThan(12 * (mostEffort + slack));
});

test('a smooth curve is far from its bound: it may look for all its layers', () => {
  const begin = effort.nodes;
  // Next to a fold, where nothing is decided for long.
  const { outcome } = orbit({ mu: 0.3, nu: 1 }, { ...wild('tanh(z)'), omega: 0, tau: 1.0001, lambda: 1 }, 1);
  expect(outcome.kind === 'undecided' ? outcome.layers : 5000).toBe(5000);
  expect(effort.nodes - begin).toBeLessThan(mostEffort);
});
