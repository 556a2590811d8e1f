import { expect, test } from 'vitest';
import { activationOf } from '../../activations/activationOf';
import { kernelOf } from '../../map/kernelOf';
import { finish } from '../../numeric/finish';
import { effort } from './effort';

const curve = (formula: string) => activationOf({ activation: 'formula', formula, lambda: 1, alpha: 1 });

test.each(['z > 0 ? z : exp(z) - 1', 'tanh(1000*z)', 'abs(z - 3)', 'log(1+exp(z))', 'z*sin(1/(1+z^2))'])(
  '%s is resolved under every Gaussian',
  (formula) => {
    expect(finish(curve(formula).unresolved!())).toBeUndefined();
  },
);

test.each(['sin(100*z)', 'abs(sin(3*z))', 'z + cos(z^2)'])(
  'of %s it is said from which variance on it is not resolved, and up to there its mean is right',
  (formula) => {
    const { s, error } = finish(curve(formula).unresolved!())!;
    expect(error).toBeGreaterThan(1e-9);
    expect(error).toBeLessThan(1);
    if (formula === 'z + cos(z^2)') return;
    const out = new Float64Array(7);
    kernelOf({ activation: 'formula', formula })(0, s / 5, 1, 1, out);
    // Fast waves average out: 0 for sin, 2/π for its size.
    expect(Math.abs(out[0]! - (formula.startsWith('abs') ? 2 / Math.PI : 0))).toBeLessThan(1e-9);
  },
);

test('rounding that a formula is known to have is not taken for something to resolve', () => {
  const kernel = kernelOf({ activation: 'formula', formula: '(z + 1e10) - 1e10' });
  const moments = new Float64Array(7);
  const before = effort.nodes;
  kernel(0, 1.8, 1, 1, moments);
  // Two hundred nodes or so; taken for wiggles it were four hundred pieces a panel.
  expect(effort.nodes - before).toBeLessThan(2000);
  expect(Math.abs(moments[1]! - 1.8)).toBeLessThan(1e-6);
});
