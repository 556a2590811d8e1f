import { expect, test } from 'vitest';
import { parseFormula } from '../reading/parseFormula';
import { degreeOf, type Weights } from './degreeOf';

function formulaOf(text: string) {
  const read = parseFormula(text);
  if ('problem' in read) throw new Error(`${text}: ${read.problem}`);
  return read.formula;
}

const degree = (text: string, weights: Weights) => degreeOf(formulaOf(text).tree, weights);

test.each([
  ['lambda*z*exp(-z^2)', 1],
  ['-sin(z)*lambda/2', 1],
  ['z > 0 ? lambda*z : lambda*alpha*(exp(z) - 1)', 1],
  ['lambda*(z > 0 ? z : alpha*(exp(z) - 1))', 1],
  ['lambda*max(z, 0) - tanh(z)*lambda', 1],
  ['z > 0 ? lambda*z : 0', 1],
  ['max(lambda*z, alpha*lambda*z)', 1],
  ['lambda*lambda*z', 2],
  ['z/lambda', -1],
  ['lambda^2*z', 2],
  ['lambda^0.5*tanh(z)', 0.5],
  ['z', 0],
])('%s is a power of λ times what it is at λ = 1: %d', (text, power) => {
  expect(degree(text, { lambda: 1 })).toBe(power);
  const at = (lambda: number, z: number) => formulaOf(text).bind({ lambda, alpha: 0.7, beta: 1 }).value(z);
  for (const z of [-2.3, -0.1, 0.4, 3]) expect(at(2.5, z)).toBeCloseTo(2.5 ** power * at(1, z), 13);
});

test('a formula may be proportional to both', () => {
  expect(degree('alpha*lambda*tanh(z)', { lambda: 1 })).toBe(1);
  expect(degree('alpha*lambda*tanh(z)', { alpha: 1 })).toBe(1);
});

test.each([
  'tanh(lambda*z)',
  'lambda*z + z',
  'lambda*tanh(lambda*z)',
  'z > lambda ? lambda*z : 0',
  'lambda*z + 1',
  'z^lambda',
  'max(lambda*z, 1)',
  'floor(lambda*z)',
  '2^(lambda*z)',
  'lambda^(-z)',
])('%s is none', (text) => {
  expect(degree(text, { lambda: 1 })).toBeUndefined();
});

test.each([
  ['lambda*tanh(alpha*z)', 1, 0],
  ['z/(1 + exp(-alpha*z))', 1, -1],
  ['log(1 + exp(alpha*z))/alpha', 1, -1],
  ['z*exp(-alpha*z^2)', 0.5, -0.5],
  ['alpha*z > 1 ? 1 : max(alpha*z, -1)', 1, 0],
  ['sign(z)*relu(abs(alpha*z) - 1)', 1, undefined],
  ['z > 1 ? alpha*z : 0', 1, undefined],
  ['alpha*z + sin(z)', 1, undefined],
])('%s as a function of α to some power times z: %d, %d', (text, wide, power) => {
  expect(degree(text, { alpha: 1, z: -wide })).toBe(power);
  if (power === undefined) return;
  const at = (alpha: number, z: number) => formulaOf(text).bind({ lambda: 1.3, alpha, beta: 1 }).value(z);
  for (const z of [-2.3, -0.1, 0.4, 3]) expect(at(2.5, z)).toBeCloseTo(2.5 ** power * at(1, 2.5 ** wide * z), 13);
});
