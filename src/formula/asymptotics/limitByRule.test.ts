import { expect, test } from 'vitest';
import { parseFormula } from '../reading/parseFormula';
import { limitByRule, type RuledLimit } from './limitByRule';

const constants = { lambda: 1.0507009873554805, alpha: 1.6732632423543772, beta: 1 };
const { PI, E } = Math;

function limits(text: string): readonly [RuledLimit, RuledLimit] {
  const read = parseFormula(text);
  if ('problem' in read) throw new Error(`${text}: ${read.problem}`);
  return [limitByRule(read.formula.stable, constants, -1), limitByRule(read.formula.stable, constants, 1)];
}

/** Limits that are known from calculus. */
test.each<[string, RuledLimit, RuledLimit]>([
  ['lambda*(z > 0 ? z : alpha*(exp(z) - 1))', -constants.lambda * constants.alpha, 'linear'],
  ['z/(1 + abs(z))', -1, 1],
  ['atan(z)', -PI / 2, PI / 2],
  ['2*atan(z/3) + 1', 1 - PI, 1 + PI],
  ['z/sqrt(1 + z^2)', -1, 1],
  ['tanh(z)', -1, 1],
  ['erf(z)', -1, 1],
  ['erfc(z)', 2, 0],
  ['sigmoid(z)', 0, 1],
  ['log(1 + exp(z))', 0, 'linear'],
  ['log(1/(1 + exp(-z)))', 'linear', 0],
  ['z*sigmoid(z)', 0, 'linear'],
  ['z*Phi(z)', 0, 'linear'],
  ['z*tanh(softplus(z))', 0, 'linear'],
  ['gelu_tanh(z)', 0, 'linear'],
  ['z*sigmoid(z) - relu(z)', 0, 0],
  ['z*Phi(z) - relu(z)', 0, 0],
  ['softplus(z) - z', 'linear', 0],
  ['(exp(z) - exp(-z))/(exp(z) + exp(-z))', -1, 1],
  ['exp(z)/(1 + exp(z))', 0, 1],
  ['exp(z)/(3 + 2*exp(z))', 0, 0.5],
  ['log(cosh(z)) - abs(z)', -Math.LN2, -Math.LN2],
  ['sqrt(1 + z^2) - abs(z)', 0, 0],
  ['sqrt(z^2 + z) - z', 'linear', 0.5],
  ['z - asinh(z)', 'linear', 'linear'],
  ['asinh(z)', 'slower', 'slower'],
  ['log(1 + z^2)', 'slower', 'slower'],
  ['asinh(z) - log(2*abs(z) + 1)', 'slower', 0],
  ['sqrt(abs(z) + 1)', 'slower', 'slower'],
  ['z^2', 'steeper', 'steeper'],
  ['z^3 - 2*z', 'steeper', 'steeper'],
  ['abs(z)^1.5', 'steeper', 'steeper'],
  ['z*log(1 + abs(z))', 'steeper', 'steeper'],
  ['exp(-z^2)', 0, 0],
  ['1/(1 + z^2)', 0, 0],
  ['z^2*exp(-abs(z))', 0, 0],
  ['z^20*exp(-z^2)', 0, 0],
  ['sin(z)', 'none', 'none'],
  ['z + sin(z)', 'linear', 'linear'],
  ['sin(z)/z', 0, 0],
  ['sin(z)*exp(-z^2)', 0, 0],
  ['exp(z)*sin(z)', 0, undefined],
  ['tanh(z)*sin(z)', 'none', 'none'],
  ['z*sin(1/(1 + abs(z)))', -1, 1],
  ['(1 + 1/(1 + abs(z)))^abs(z)', E, E],
  ['exp(-exp(-z))', 0, 1],
  ['1 - exp(-exp(z))', 0, 1],
  ['min(max(z, -1), 1)', -1, 1],
  ['hardswish(z)', 0, 'linear'],
  ['celu(z, 2)', -2, 'linear'],
  ['softshrink(z)', 'linear', 'linear'],
  ['tanhshrink(z)', 'linear', 'linear'],
  ['floor(tanh(z))', -1, 0],
  ['floor(z)', 'linear', 'linear'],
  ['z > 100 ? z : 0', 0, 'linear'],
  ['3', 3, 3],
  ['coth(z) - 1/z', -1, 1],
  ['squareplus(z)', 0, 'linear'],
  ['log10(10 + exp(z))', 1, 'linear'],
  ['atan(exp(z))', 0, PI / 2],
  ['quick_gelu(z)', 0, 'linear'],
  ['logsigmoid(z) + 2', 'linear', 2],
])('%s tends to %s on the left and to %s on the right', (text, left, right) => {
  const found = limits(text);
  for (const [got, wanted] of [
    [found[0], left],
    [found[1], right],
  ]) {
    if (typeof wanted === 'number') expect(Math.abs((got as number) - wanted), `${got}`).toBeLessThan(1e-14);
    else expect(got).toBe(wanted);
  }
});

test.each(['z*sin(z)', 'sin(z)^z', '1/(2 + sin(z))', 'log(log(z^2 + 3))'])('of %s the rules do not tell', (text) => {
  expect(limits(text)).toEqual([undefined, undefined]);
});
