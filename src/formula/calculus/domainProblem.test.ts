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
  'log(1+exp(z))',
  'log(1/(1+exp(-z)))',
  'exp(z)/(1+exp(z))',
  '(exp(z)-exp(-z))/(exp(z)+exp(-z))',
  'sqrt(z^2)',
  'sin(z)/z',
  '1/(1+exp(-20*z))',
  'log(cosh(z))',
  'z/(exp(z)-1)',
  'coth(z) - 1/z',
  'z/sqrt(z^2)',
  'log(exp(z) + exp(2*z))',
  'floor(z)',
])('%s can be used', (text) => {
  expect(problem(text)).toBeUndefined();
});

const leaves =
  '; its mean and variance, where they exist, leave the range of numbers, up to 1.8 × 10³⁰⁸, at net inputs that orbits and searches for fixed points reach';

test.each([
  ['1/z', 'at z = 0 it is beyond all bounds'],
  ['log(z)', 'at z = 0 it is beyond all bounds'],
  ['sqrt(z)', 'at z = −1 it is not a number'],
  ['z^0.5', 'at z = −1 it is not a number'],
  ['exp(z^2)', 'at z = 27 it is above 1.8 × 10³⁰⁸'],
  ['sqrt(abs(z))', 'at z = 0 its slope is beyond all bounds'],
  ['z*log(1+1/z^2)', 'at z = 0 its slope is beyond all bounds'],
  ['z*log(z^2)', 'at z = 0 its slope is beyond all bounds'],
  ['sin(1/z)', 'at z = 0 it is not a number'],
  ['1/(z - sqrt(2))', 'near z = 1.41421 it is beyond all bounds'],
  ['1/(z + sqrt(2))^2', 'near z = −1.41421 it is beyond all bounds'],
  ['z > 3/7 ? log(z - 3/7) : 0', 'near z = 0.428571 its slope is beyond all bounds'],
  ['exp(z)', `towards z = 1000 it grows faster than z²⁰${leaves}`],
  ['sinh(0.1*z)', `towards z = 1000 it grows faster than z²⁰${leaves}`],
  ['2^-z', `towards z = −1000 it grows faster than z²⁰${leaves}`],
  ['z > 500 ? 1/0 : z', 'towards z = 1000 it is beyond all bounds'],
  ['abs(sin(10*z))', 'it has more than 128 kinks between z = −50 and 50'],
  ['cbrt(z)', 'at z = 0 its slope is beyond all bounds'],
  ['0/0', 'at z = 0 it is not a number'],
])('%s is refused: %s', (text, clause) => {
  expect(problem(text)).toBe(clause);
});
