import { expect, test } from 'vitest';
import { activationOf } from '../activations/activationOf';
import type { Curve } from '../Curve';
import { alpha01, lambda01 } from '../constants';
import { conditions } from './conditions';

const selu: Curve = {
  value: (z) => (z > 0 ? lambda01 * z : lambda01 * alpha01 * Math.expm1(z)),
  slope: (z) => (z > 0 ? lambda01 : lambda01 * alpha01 * Math.exp(z)),
  kinks: [0],
  limits: { left: -lambda01 * alpha01, right: 'linear' },
};

test('SELU fulfils all four, with the numbers that λ and α say', () => {
  const { values, saturation, steepness, continuity } = conditions(selu, 0.1);
  expect(values.least).toBe(-lambda01 * alpha01);
  expect(values.greatest).toBe(Infinity);
  expect(values.negative).toEqual([[-Infinity, 0]]);
  expect(values.positive).toEqual([[0, Infinity]]);
  expect(saturation.below).toEqual([[-Infinity, expect.closeTo(Math.log(0.1 / (lambda01 * alpha01)), 10)]]);
  expect(steepness.greatest).toBeCloseTo(lambda01 * alpha01, 10);
  expect(steepness.at).toBe(0);
  expect(steepness.above).toEqual([[expect.closeTo(-Math.log(lambda01 * alpha01), 10), Infinity]]);
  expect(continuity.jumps).toEqual([]);
});

test('ReLU has no negative value, is flat where z < 0, and is nowhere steeper than 1', () => {
  const { values, saturation, steepness } = conditions(
    { value: (z) => Math.max(0, z), slope: (z) => (z > 0 ? 1 : 0), kinks: [0], limits: { left: 0, right: 'linear' } },
    0.1,
  );
  expect(values).toMatchObject({ least: 0, negative: [] });
  expect(saturation.below).toEqual([[-Infinity, 0]]);
  expect(steepness).toMatchObject({ greatest: 1, above: [] });
});

test('a line that falls has no bounds, and a steeper one is steep everywhere', () => {
  const line: Curve = { value: (z) => -2 * z, slope: () => -2, kinks: [], limits: { left: 'linear', right: 'linear' } };
  const { values, saturation, steepness } = conditions(line, 0.1);
  expect(values).toMatchObject({ least: -Infinity, greatest: Infinity });
  expect(saturation.below).toEqual([]);
  expect(steepness).toMatchObject({ greatest: 2, above: [[-Infinity, Infinity]] });
});

test('a slope that tends to 1 from above is above 1 to the end, and one that is 1 is not', () => {
  const above = (activation: string) =>
    conditions(activationOf({ activation, lambda: 1, alpha: 1 }), 0.1).steepness.above;
  expect(above('gelu')).toEqual([[expect.closeTo(0.7517915, 6), Infinity]]);
  expect(above('silu')).toEqual([[expect.closeTo(1.2784645, 6), Infinity]]);
  expect(above('identity')).toEqual([]);
  expect(above('softplus')).toEqual([]);
});

test('a step is found as a jump, with the values on both sides, and not as a slope', () => {
  const step: Curve = {
    value: (z) => (z > 1 ? z + 2 : 0.5 * z),
    slope: (z) => (z > 1 ? 1 : 0.5),
    kinks: [1],
    limits: { left: 'linear', right: 'linear' },
  };
  const { continuity, steepness } = conditions(step, 0.1);
  expect(continuity.jumps).toEqual([{ at: 1, before: 0.5, after: expect.closeTo(3, 10) }]);
  expect(steepness.greatest).toBe(1);
});

test.each(['gelu', 'silu', 'mish'])('%s is flat around its least value too, which is no saturation', (activation) => {
  const { saturation } = conditions(activationOf({ activation, lambda: 1, alpha: 1 }), 0.05);
  expect(saturation.holds).toBe(true);
  expect(saturation.below).toHaveLength(2);
  expect(saturation.far).toEqual([saturation.below[0]]);
  expect(saturation.far[0]![0]).toBe(-Infinity);
});

test('a slope of 0.01 that goes on to the end is below the bound, and yet no saturation', () => {
  const { saturation } = conditions(activationOf({ activation: 'lrelu', lambda: 1, alpha: 1, beta: 0.01 }), 0.1);
  expect(saturation).toMatchObject({ holds: false, below: [[-Infinity, 0]], far: [] });
});

test.each([
  ['max(z, 0)^2', [0, Infinity], Infinity],
  ['-abs(z)^1.5', [-Infinity, 0], expect.any(Number)],
  ['z*log(1 + z^2)', [-Infinity, Infinity], Infinity],
])(
  '%s, which grows faster than |z|, has no largest slope and no bound on that side',
  (formula, [least, greatest], at) => {
    const curve = activationOf({ activation: 'formula', formula, lambda: 1, alpha: 1 });
    const { values, steepness } = conditions(curve, 0.1);
    expect([values.least, values.greatest + 0]).toEqual([least, greatest]);
    expect(steepness.greatest).toBe(Infinity);
    expect(Math.abs(steepness.at)).toBe(Infinity);
    expect(steepness.at).toEqual(at);
  },
);

test.each(['z + sin(z)', 'sqrt(1 + z^2)', 'z*tanh(z)', 'z + log(1 + z^2)'])(
  '%s grows like |z| and no faster',
  (formula) => {
    const { limits } = activationOf({ activation: 'formula', formula, lambda: 1, alpha: 1 });
    expect(limits.right).toBe('linear');
  },
);
