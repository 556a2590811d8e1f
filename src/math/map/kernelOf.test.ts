import { expect, test } from 'vitest';
import { selu } from '../moments/selu';
import { activations, kernelOf } from './kernelOf';

test('equal settings have one kernel, unequal ones different kernels, and SELU without dropout its own', () => {
  expect(kernelOf({})).toBe(selu);
  expect(kernelOf({ activation: 'selu', beta: 0.3 })).toBe(selu);
  for (const activation of activations.filter((name) => name !== 'formula'))
    expect(kernelOf({ activation, beta: 0.1 })).toBe(kernelOf({ activation, beta: 0.1 }));
  expect(kernelOf({ activation: 'lrelu', beta: 0.1 })).not.toBe(kernelOf({ activation: 'lrelu', beta: 0.2 }));
  const dropped = { activation: 'selu', dropout: 'alpha', rate: 0.1 } as const;
  expect(kernelOf(dropped)).toBe(kernelOf({ ...dropped }));
  expect(kernelOf({ ...dropped, rate: 0.2 })).not.toBe(kernelOf(dropped));
  expect(kernelOf({ activation: 'formula', formula: 'z' })).toBe(kernelOf({ activation: 'formula', formula: 'z' }));
});

test('an unknown name, a bad formula, a rate of 1 and an infinite β are refused with the value in the message', () => {
  expect(() => kernelOf({ activation: 'swish' })).toThrow(/"swish".*selu/);
  expect(() => kernelOf({ activation: 'formula', formula: 'z +' })).toThrow(RangeError);
  expect(() => kernelOf({ dropout: 'standard', rate: 1 })).toThrow(/got 1/);
  expect(() => kernelOf({ activation: 'lrelu', beta: Infinity })).toThrow(/got Infinity/);
});
