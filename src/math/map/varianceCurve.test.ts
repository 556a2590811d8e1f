import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../constants';
import { momentMap } from './momentMap';
import { varianceCurve } from './varianceCurve';

const parameters = { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 };

test('the curve holds the variance after a layer whatever the mean before it', () => {
  const curve = varianceCurve(parameters, [0, 2], 'linear', 8)!;
  for (let i = 0; i < curve.length; i += 2) {
    for (const mu of [-1, 0, 2]) expect(curve[i + 1]).toBe(momentMap({ mu, nu: curve[i]! }, parameters).nu);
  }
  expect([curve[0], curve.at(-2)]).toEqual([0, 2]);
});

test('on a log axis its places are in equal ratios', () => {
  const curve = varianceCurve(parameters, [0.01, 100], 'log', 4)!;
  const places = [0, 2, 4, 6, 8].map((i) => curve[i]!);
  [0.01, 0.1, 1, 10, 100].forEach((nu, i) => {
    // exp(ln ν) is off by some ulps of ln ν.
    expect(places[i]! / nu).toBeCloseTo(1, 13);
  });
  expect(() => varianceCurve(parameters, [0, 1], 'log')).toThrow('from > 0, not 0');
});

test('away from ω = 0 there is no such curve', () => {
  expect(varianceCurve({ ...parameters, omega: 1e-9 }, [0, 2], 'linear')).toBeNull();
});

test('in a random layer the curve holds the second moment, whatever mean and variance it is made of', () => {
  const random = { ...parameters, layer: 'random' } as const;
  const curve = varianceCurve(random, [0, 4], 'linear', 8)!;
  for (let i = 2; i < curve.length; i += 2) {
    for (const mu of [-0.5, 0, 0.5]) {
      const image = momentMap({ mu, nu: curve[i]! - mu * mu }, random);
      expect(image.nu + image.mu ** 2).toBe(curve[i + 1]);
    }
  }
  expect(varianceCurve({ ...random, skip: 0.1 }, [0, 2], 'linear')).toBeNull();
  expect(varianceCurve({ ...parameters, skip: 0.1 }, [0, 2], 'linear')).not.toBeNull();
});
