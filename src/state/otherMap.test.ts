import { expect, test } from 'vitest';
import { defaultState } from './defaultState';
import { otherMap } from './otherMap';

const of = (change: object) => otherMap({ ...defaultState, ...change });

test('the theorems speak of SELU and of ELU, which has its form, without dropout', () => {
  expect(of({})).toBeUndefined();
  expect(of({ activation: 'elu', lambda: 1, alpha: 1 })).toBeUndefined();
  expect(of({ dropout: 'alpha', rate: 0 })).toBeUndefined();
});

test('every other map is named', () => {
  expect(of({ activation: 'tanh' })).toBe('tanh');
  expect(of({ dropout: 'alpha' })).toBe('SELU with alpha dropout');
  expect(of({ activation: 'relu', dropout: 'standard' })).toBe('ReLU with standard dropout');
  expect(of({ layer: 'random' })).toBe('SELU in a random layer');
  expect(of({ layer: 'random', biasVariance: 0.1, skip: 0.5, dropout: 'alpha' })).toBe(
    'SELU in a random layer with alpha dropout, a bias and a skip',
  );
  expect(of({ bias: 0.1 })).toBe('SELU with a bias');
  // One unit has one bias, and no variance of it.
  expect(of({ biasVariance: 0.1 })).toBeUndefined();
  // No such dropout exists, so none takes place.
  expect(of({ activation: 'identity', dropout: 'alpha' })).toBe('identity');
});
