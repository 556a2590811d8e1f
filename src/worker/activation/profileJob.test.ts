import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../../math';
import { finish } from '../../math/numeric/finish';
import type { Parameters } from '../../math/types';
import { profileJob } from './profileJob';
import type { ProfileResult } from './profileMessages';

const selu: Parameters = { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 };

function of(parameters: Partial<Parameters>, point = { mu: 0, nu: 1 }): ProfileResult {
  const result = finish(profileJob({ parameters: { ...selu, ...parameters }, point, reach: 4, bound: 0.1 }));
  return result;
}

/** Mass, mean and variance of what is drawn: the area under the polylines, and the atoms. */
function drawn({ profile: { stretches, atoms } }: ProfileResult) {
  const total = (weight: (y: number) => number) => {
    let sum = atoms.reduce((part, { at, mass }) => part + weight(at) * mass, 0);
    for (const stretch of stretches)
      for (let k = 2; k < stretch.length; k += 2) {
        const [y0, p0, y1, p1] = stretch.subarray(k - 2, k + 2) as unknown as [number, number, number, number];
        sum += ((weight(y0) * p0 + weight(y1) * p1) * (y1 - y0)) / 2;
      }
    return sum;
  };
  const mass = total(() => 1);
  const mu = total((y) => y);
  return { mass, mu, nu: total((y) => (y - mu) ** 2) };
}

test.each([
  ['SELU', {}],
  ['SELU with alpha dropout', { dropout: 'alpha', rate: 0.2 }],
  ['SELU with standard dropout', { dropout: 'standard', rate: 0.05 }],
  ['ReLU with standard dropout', { activation: 'relu', dropout: 'standard', rate: 0.5 }],
  ['tanh with alpha dropout', { activation: 'tanh', lambda: 2, dropout: 'alpha', rate: 0.1 }],
] as const)('what is drawn of %s has the mean and variance of the map', (_, parameters) => {
  const result = of(parameters);
  const { mass, mu, nu } = drawn(result);
  // As far as polylines through some hundred points can hold them.
  expect(mass).toBeCloseTo(1, 2);
  expect(mu).toBeCloseTo(result.to.mu, 2);
  expect(Math.abs(nu / result.to.nu - 1)).toBeLessThan(0.01);
});

test('alpha dropout’s atom lies at a·α′ + b with the mass of what is dropped, and (0, 1) is kept', () => {
  const { profile, to } = of({ dropout: 'alpha', rate: 0.1 });
  const [a, b] = [0.921284516, 0.16197097];
  expect(profile.atoms).toEqual([{ at: expect.closeTo(-a * lambda01 * alpha01 + b, 7), mass: 0.1 }]);
  expect(to.mu).toBeCloseTo(0, 12);
  expect(to.nu).toBeCloseTo(1, 12);
});

test('what a layer makes of very small and very large variances bounds the τ that keep one, for SELU', () => {
  const { small, large } = of({}).extremes;
  expect(1 / small).toBeCloseTo(0.495589300655701, 5);
  expect(1 / large).toBeCloseTo(2.65757004052079, 5);
  expect(of({ tau: 2 }).extremes.large).toBeCloseTo(2 * large, 5);
});
