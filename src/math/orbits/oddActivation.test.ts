import { expect, test } from 'vitest';
import type { Parameters } from '../types';
import { orbit } from './orbit';

test.each([
  ['tanh', '', 1.1177613742649557, 0.26976191004982925, 1.06],
  ['formula', 'sin(z)', 1.160915718227625, 0.6006235891404619, 1],
  ['formula', 'lambda*sin(z)', -1.3557388186454773, 1.6425141219556285, 1],
  ['formula', 'z/(1+abs(z))', 1.5, 1.2, 1],
  ['formula', 'atan(2*z)', -1.1, 0.9, 1],
])(
  'a start without a mean keeps none where f is odd, as %s %s, however much layers stretch means',
  (activation, formula, omega, tau, lambda) => {
    const parameters: Parameters = { activation, omega, tau, lambda, alpha: 1, ...(formula && { formula }) };
    for (const nu of [0.25, 1, 40]) {
      const { points, outcome } = orbit({ mu: 0, nu }, parameters, 400);
      for (const { mu } of points) expect(mu).toBe(0);
      if ('to' in outcome) expect(outcome.to.mu).toBe(0);
    }
  },
);
