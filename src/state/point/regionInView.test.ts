import { expect, test } from 'vitest';
import { regionInView } from './regionInView';

const window = { muMin: -1, muMax: 1, nuMin: 0.01, nuMax: 100 };

test('the box in view is the middle half of a linear window', () => {
  expect(regionInView({ ...window, nuMin: 0, nuMax: 2 }, 'linear')).toEqual({ mu: [-0.5, 0.5], nu: [0.5, 1.5] });
});

test('on a log axis it is the middle half of the decades', () => {
  expect(regionInView(window, 'log')).toEqual({ mu: [-0.5, 0.5], nu: [0.1, 10] });
});

test('in a narrow window far out the sides stay inside it and in order', () => {
  const far = { muMin: 1000, muMax: 1000.001, nuMin: 5000, nuMax: 5000.002 };
  const { mu, nu } = regionInView(far, 'linear');
  for (const [low, high, from, to] of [
    [...mu, far.muMin, far.muMax],
    [...nu, far.nuMin, far.nuMax],
  ] as const) {
    expect(low).toBeGreaterThan(from);
    expect(high).toBeLessThan(to);
    expect(low).toBeLessThan(high);
  }
});
