import { expect, test } from 'vitest';
import { parseFormula } from '../reading/parseFormula';
import { domainProblem } from './domainProblem';

function problem(text: string): string | undefined {
  const read = parseFormula(text);
  if ('problem' in read) throw new Error(read.problem);
  return domainProblem(read.formula.bind({ lambda: 1.05, alpha: 1.67, beta: 1 }));
}

test.each([
  'lambda*(z > 0 ? z : alpha*(exp(z) - 1))',
  'z > 0 ? z : 0.01*z',
  'z/(1 + abs(z))',
  'min(max(z, -1), 1)',
  'z*sigmoid(z)',
  'z*Phi(z)',
  'z*tanh(softplus(z))',
  '2*tanh(z)',
  'sin(z)',
  'sin(30*z)',
  'z^3',
  '3',
  'step(z > 0)',
  'z > 0 ? log1p(z) : z',
  'abs(z) < 0.000001 ? 1 : sin(z)/z',
  'tanh(1000000*z)',
  '1/(0.000001 + z^2)',
  'exp(-z^2)',
])('%s can be used', (text) => {
  expect(problem(text)).toBeUndefined();
});

test.each([
  ['1/z', 'at z = 0 it is beyond all bounds'],
  ['sin(z)/z', 'at z = 0 it is not a number'],
  ['log(z)', 'at z = 0 it is beyond all bounds'],
  ['sqrt(z)', 'at z = −1 it is not a number'],
  ['z^0.5', 'at z = −1 it is not a number'],
  ['exp(z^2)', 'at z = 27 it is beyond all bounds'],
  ['sqrt(abs(z))', 'at z = 0 its slope is beyond all bounds'],
  ['1/(z - sqrt(2))', 'near z = 1.41421 it is beyond all bounds'],
  ['1/(z + sqrt(2))^2', 'near z = −1.41421 it is beyond all bounds'],
  ['z > 3/7 ? log(z - 3/7) : 0', 'near z = 0.428571 its slope is beyond all bounds'],
  ['exp(z)', 'towards z = 1000 it is beyond all bounds'],
  ['sinh(0.1*z)', 'towards z = 1000 it grows faster than any power of z'],
  ['2^-z', 'towards z = −1000 it grows faster than any power of z'],
  ['z > 500 ? 1/0 : z', 'towards z = 1000 it is beyond all bounds'],
  ['abs(sin(10*z))', 'it has more than 128 kinks between z = −50 and 50'],
  ['0/0', 'at z = 0 it is not a number'],
])('%s is refused: %s', (text, clause) => {
  expect(problem(text)).toBe(clause);
});
