import { expect, test } from 'vitest';
import { parseFormula } from '../reading/parseFormula';

function share(text: string): number {
  const read = parseFormula(text);
  if (!('formula' in read)) throw new Error(read.problem);
  return read.formula.bind({ lambda: 1, alpha: 1, beta: 1 }).rounding().share;
}

test.each([
  'tanh(z)',
  'z > 0 ? z : exp(z) - 1',
  'z*Phi(z)',
  'log(1+exp(z))',
  'z*tanh(softplus(z))',
  '1-tanh(z)^2',
  '3',
])('%s has all its digits', (text) => expect(share(text)).toBeLessThan(1e-13));

test.each([
  // The last place of 1e10 is 1.9e-6, half of it is what a sum may be off by, twice; the values lie 8 from their middle.
  ['(z + 1e10) - 1e10', 1e-7, 5e-7],
  ['(z + 1e5)^2 - 1e10 - 2e5*z', 1e-8, 1e-6],
  ['log(exp(z*z)+1e9) - log(1e9)', 1e-17, 1e-14],
  ['1e8*(cos(z/1e4) - cos(z/2e4))', 1e-9, 1e-6],
])('%s loses digits as it is typed, a share between %d and %d', (text, low, high) => {
  expect(share(text)).toBeGreaterThan(low);
  expect(share(text)).toBeLessThan(high);
});

test('the share is no less than what is lost: (z + 1e10) − 1e10 is z in exact numbers', () => {
  const read = parseFormula('(z + 1e10) - 1e10');
  if (!('formula' in read)) throw new Error(read.problem);
  const { value, rounding } = read.formula.bind({ lambda: 1, alpha: 1, beta: 1 });
  let lost = 0;
  for (let z = -8; z <= 8; z += 0.0137) lost = Math.max(lost, Math.abs(value(z) - z));
  expect(lost).toBeGreaterThan(0);
  expect(rounding().most).toBeGreaterThanOrEqual(lost);
});
