import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Activation } from '../../gallery/activationExamples';
import { activations } from '../../math';
import { percent } from '..';

test('every activation is drawn at every kind of point without NaN or Infinity', () => {
  for (const activation of activations)
    for (const point of [
      { mu: 0, nu: 0 },
      { mu: 5, nu: 1e-9 },
      { mu: -300, nu: 16 },
      { mu: 1e6, nu: 1e6 },
    ])
      for (const reach of [4, 12, 40]) {
        const shape = { activation, beta: -0.5, formula: 'sin(z)' };
        const drawn = renderToStaticMarkup(<Activation {...{ shape, point, reach }} width={300} />);
        expect(drawn).not.toMatch(/NaN|Infinity|undefined/);
      }
});

test('an atom says its probability, and never 0 % or 100 % of what is only close to it', () => {
  expect([0, 1e-9, 0.0345, 0.5, 0.9999, 1].map(percent)).toEqual([
    '0 %',
    '< 0.1 %',
    '3.5 %',
    '50 %',
    '> 99.9 %',
    '100 %',
  ]);
});
