import { expect, test } from 'vitest';
import { conditions } from '../curve/conditions';
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
