import { expect, test } from 'vitest';
import { conditions } from '../curve/conditions';
import { kernelSize } from '../kernel';
import { kernelOf } from '../map/kernelOf';
import { selu } from '../moments/selu';
import { activationOf } from './activationOf';
import { dropoutOf } from './dropoutOf';

const typed = (formula: string) =>
  activationOf({ activation: 'formula', formula, lambda: 1.0507009873554805, alpha: 1.6732632423543772, beta: 1 });

test('what a formula tends to is said by rules, and by its values far out only where no rule speaks', () => {
  expect(typed('z/(1+abs(z))')).toMatchObject({ limits: { left: -1, right: 1 }, limitsSampled: false });
  expect(typed('atan(z)').limits).toEqual({ left: -Math.PI / 2, right: Math.PI / 2 });
  expect(typed('asinh(z)').limits).toEqual({ left: 'slower', right: 'slower' });
  expect(typed('sin(z)')).toMatchObject({ limits: { left: undefined, right: undefined }, limitsSampled: false });
  expect(typed('1/(2 + sin(z))').limitsSampled).toBe(true);
});

test('the bounds of the conditions are those limits, though they are reached slowly', () => {
  const of = (formula: string) => conditions(typed(formula), 0.1).values;
  expect(of('z/(1+abs(z))')).toMatchObject({ least: -1, greatest: 1 });
  expect(of('atan(z)')).toMatchObject({ least: -Math.PI / 2, greatest: Math.PI / 2 });
  expect(of('asinh(z)')).toMatchObject({ least: -Infinity, greatest: Infinity });
  expect(of('sqrt(1 + z^2) - 2')).toMatchObject({ least: -1, greatest: Infinity });
});

test('alpha dropout sets dropped units of softsign to −1 and of atan to −π/2', () => {
  const origin = (formula: string) =>
    dropoutOf({ activation: 'formula', formula, lambda: 1, alpha: 1, dropout: 'alpha', rate: 0.1 })!.origin;
  expect(origin('z/(1+abs(z))')).toBe(-1);
  expect(origin('atan(z)')).toBe(-Math.PI / 2);
});

test('a formula that is a multiple of λ and of α has the limits, jumps and slopes of its text at their values', () => {
  const formula = 'alpha*lambda*(z > 1 ? 2 : tanh(z))';
  const curve = activationOf({ activation: 'formula', formula, lambda: 2.5, alpha: 0.8 });
  expect(curve.limits).toEqual({ left: -2, right: 4 });
  expect(curve.kinks).toEqual([1]);
  expect(curve.jumps![0]).toBeCloseTo(4 - 2 * Math.tanh(1), 11);
  for (const z of [-3, -0.2, 0, 0.7]) {
    expect(curve.value(z)).toBeCloseTo(2 * Math.tanh(z), 14);
    expect(curve.slope(z)).toBeCloseTo(2 / Math.cosh(z) ** 2, 14);
  }
  // With α = 0 it is 0, as the text says.
  expect(activationOf({ activation: 'formula', formula, lambda: 2.5, alpha: 0 }).value(3)).toBe(0);
});

test('its moments are those of the closed form, whatever λ is', () => {
  const kernel = kernelOf({ activation: 'formula', formula: 'lambda*(z > 0 ? z : alpha*(exp(z) - 1))' });
  const [told, right] = [new Float64Array(kernelSize), new Float64Array(kernelSize)];
  for (const lambda of [0.3, 1, 2.9])
    for (const [m, s] of [
      [0.4, 1.3],
      [-2, 0.2],
      [-0.5, 0],
      [0.5, 0],
    ] as const) {
      kernel(m, s, lambda, 1.67, told);
      selu(m, s, lambda, 1.67, right);
      for (let k = 0; k < kernelSize; k++)
        expect(Math.abs(told[k]! - right[k]!), JSON.stringify({ lambda, m, s, k })).toBeLessThan(
          1e-10 * Math.max(lambda, lambda ** 2),
        );
    }
});

test('α at which a formula can be no activation are refused, whatever others were taken before', () => {
  const at = (alpha: number) => () =>
    activationOf({ activation: 'formula', formula: 'z + alpha*z^21', lambda: 1, alpha }).value(1);
  expect(at(0)()).toBe(1);
  for (const alpha of [1, -1, 0.5]) expect(at(alpha), `α = ${alpha}`).toThrow('grows faster than z²⁰');
  expect(at(0)()).toBe(1);
});

test('between two α at which a formula that is linear in α is taken all are, with its own values', () => {
  const at = (alpha: number) =>
    activationOf({ activation: 'formula', formula: 'z > 1 ? alpha*z : alpha + tanh(z)', lambda: 1, alpha });
  for (const alpha of [-2, 3, 0.5]) {
    const { value, limits, jumps } = at(alpha);
    expect(value(2)).toBe(2 * alpha);
    expect(value(0)).toBe(alpha);
    expect(limits).toEqual({ left: alpha - 1, right: 'linear' });
    expect(jumps![0]).toBeCloseTo(-Math.tanh(1), 12);
  }
});

test('what is known of one λ or β is not taken for another, nor of two α for how f grows between them', () => {
  const at = (formula: string, alpha: number, lambda = 1, beta = 1) =>
    activationOf({ activation: 'formula', formula, lambda, alpha, beta }).value(1);
  for (const name of ['lambda', 'beta']) {
    const formula = `${name} > 1 ? alpha/z^2 + z : z + alpha`;
    for (const alpha of [0, 2]) expect(at(formula, alpha)).toBe(1 + alpha);
    expect(() => at(formula, 1, name === 'lambda' ? 2 : 1, name === 'beta' ? 2 : 1)).toThrow('z = 0');
  }
  const cancelling = 'z^21 + (alpha - 1)*1e12*z^18';
  for (const alpha of [0, 2]) expect(at(cancelling, alpha)).toBe(1 + (alpha - 1) * 1e12);
  expect(() => at(cancelling, 1)).toThrow('grows faster than z²⁰');
});
