import { expect, test } from 'vitest';
import { parseFormula } from '../reading/parseFormula';
import { isFactor } from './isFactor';

function factors(text: string): string[] {
  const read = parseFormula(text);
  if ('problem' in read) throw new Error(`${text}: ${read.problem}`);
  return (['lambda', 'alpha'] as const).filter((name) => isFactor(read.formula.tree, name));
}

test.each([
  'lambda*z*exp(-z^2)',
  '-sin(z)*lambda/2',
  'z > 0 ? lambda*z : lambda*alpha*(exp(z) - 1)',
  'lambda*(z > 0 ? z : alpha*(exp(z) - 1))',
  'lambda*max(z, 0) - tanh(z)*lambda',
  'z > 0 ? lambda*z : 0',
  'max(lambda*z, alpha*lambda*z)',
])('%s is λ times what it is at λ = 1', (text) => {
  expect(factors(text)).toEqual(['lambda']);
  const read = parseFormula(text);
  if ('problem' in read) throw new Error(text);
  const at = (lambda: number, z: number) => read.formula.bind({ lambda, alpha: 0.7, beta: 1 }).value(z);
  for (const z of [-2.3, -0.1, 0.4, 3]) expect(at(2.5, z)).toBeCloseTo(2.5 * at(1, z), 13);
});

test('a formula may be proportional to both', () => {
  expect(factors('alpha*lambda*tanh(z)')).toEqual(['lambda', 'alpha']);
});

test.each([
  'z',
  'tanh(lambda*z)',
  'lambda*z + z',
  'lambda*lambda*z',
  'z/lambda',
  'lambda^2*z',
  'lambda*tanh(lambda*z)',
  'z > lambda ? lambda*z : 0',
  'lambda*z + 1',
  'z^lambda',
  'max(lambda*z, 1)',
])('%s is not', (text) => {
  expect(factors(text)).not.toContain('lambda');
});
