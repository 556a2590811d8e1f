import { expect, test } from 'vitest';
import reference from '../../reference/layers.json';
import { alpha01, lambda01 } from '../constants';
import type { Parameters } from '../types';
import { momentMap } from './momentMap';
import { varianceSlopes } from './varianceSlopes';

const selu: Parameters = { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 };

test('a random layer of SELU keeps a tiny q at τ = 0.476771 and a huge one at τ = 1.811639', () => {
  const { critical } = varianceSlopes({ ...selu, layer: 'random' });
  // The tiny net input has a deviation of 1e-16, and terms of that relative size are left.
  expect(Math.abs(critical[0]! / reference.limits[0]! - 1)).toBeLessThan(1e-14);
  expect(Math.abs(critical[1]! / reference.limits[1]! - 1)).toBeLessThan(1e-14);
});

test('with a skip the layer at a critical τ keeps a tiny, or a huge, variance', () => {
  const layer: Parameters = { ...selu, skip: 0.6 };
  const [least = 0, most = 0] = varianceSlopes(layer).critical;
  expect(momentMap({ mu: 0, nu: 1e-20 }, { ...layer, tau: least }).nu / 1e-20).toBeCloseTo(1, 9);
  expect(momentMap({ mu: 0, nu: 1e20 }, { ...layer, tau: most }).nu / 1e20).toBeCloseTo(1, 9);
});

test('a bias gives a random layer a second moment where there was none: nothing collapses', () => {
  for (const given of [{ bias: 0.1 }, { biasVariance: 0.1 }])
    expect(varianceSlopes({ ...selu, layer: 'random', ...given }).atZero).toBe(Infinity);
  // One unit has the same bias for all data: without variance it stays without.
  expect(varianceSlopes({ ...selu, bias: 0.1 }).atZero).toBeCloseTo(lambda01 ** 2, 14);
});

test('a random layer with a skip follows no single number', () => {
  expect(varianceSlopes({ ...selu, layer: 'random', skip: 0.5 }).critical).toEqual([]);
});
