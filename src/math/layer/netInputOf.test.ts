import { expect, test } from 'vitest';
import { keepsZeroVariance } from './keepsZeroVariance';
import { type Layer, netInputOf, netSize } from './netInputOf';
import { onlyVariable } from './onlyVariable';

const at = (mu: number, nu: number, layer: Layer) => {
  const net = new Float64Array(netSize);
  netInputOf(layer)(mu, nu, net);
  return [...net];
};

test('one unit has the net input N(ωμ + b, τν), the paper’s without a bias', () => {
  expect(at(0.5, 3, { omega: 0.25, tau: 2 })).toEqual([0.125, 6, 0]);
  expect(at(0.5, 3, { omega: 0.25, tau: 2, layer: 'unit', bias: 1 })).toEqual([1.125, 6, 0]);
});

test('a random layer turns a shared mean into variance between units', () => {
  expect(at(0.5, 3, { omega: 0.25, tau: 2, layer: 'random', bias: 1, biasVariance: 0.5 })).toEqual([1.125, 7, 2]);
});

test('unit and random layer have the same net input where μ = 0', () => {
  const layer = { omega: 0.3, tau: 1.7, bias: -0.2 };
  expect(at(0, 0.9, { ...layer, layer: 'random' })).toEqual(at(0, 0.9, layer));
});

test('the net input’s mean keeps its digits where the bias takes ωμ away', () => {
  // As doubles 0.1·3 is 0.3 and 2.78e-17; the rounded product would leave 5.6e-17.
  const [m = 0] = at(3, 1, { omega: 0.1, tau: 1, bias: -0.3 });
  expect(m).toBe(2.7755575615628914e-17);
});

test('one number decides in one unit at ω = 0 (ν), and in a random layer at ω = κ = 0 (q)', () => {
  expect(onlyVariable({ omega: 0 })).toBe('nu');
  expect(onlyVariable({ omega: 0, skip: 1 })).toBe('nu');
  expect(onlyVariable({ omega: 0.1 })).toBeUndefined();
  expect(onlyVariable({ omega: 0, layer: 'random' })).toBe('q');
  expect(onlyVariable({ omega: 0, layer: 'random', skip: 0.5 })).toBeUndefined();
});

test('one unit carries ν = 0 into itself, a random layer does not', () => {
  expect(keepsZeroVariance({})).toBe(true);
  expect(keepsZeroVariance({ layer: 'random' })).toBe(false);
});
