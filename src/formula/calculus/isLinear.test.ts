import { expect, test } from 'vitest';
import { parseFormula } from '../reading/parseFormula';
import { isLinear } from './isLinear';

function formulaOf(text: string) {
  const read = parseFormula(text);
  if ('problem' in read) throw new Error(`${text}: ${read.problem}`);
  return read.formula;
}

test.each([
  'z > 0 ? lambda*z : lambda*alpha*(exp(z) - 1)',
  'lambda*erf(z) + alpha*z',
  '-(alpha - z)*sin(z)/(1 + z^2)',
  'z',
])('%s is linear in α', (text) => {
  const formula = formulaOf(text);
  expect(isLinear(formula.tree, 'alpha')).toBe(true);
  const at = (alpha: number, z: number) => formula.bind({ lambda: 1.3, alpha, beta: 1 }).value(z);
  for (const z of [-2.3, -0.1, 0.4, 3]) expect(at(5, z)).toBeCloseTo(4 * at(2, z) - 3 * at(1, z), 12);
});

test.each([
  'tanh(alpha*z)',
  'alpha^2*z',
  'alpha*z*alpha',
  'z/alpha',
  'max(z, alpha*z)',
  'z > alpha ? z : 0',
  'alpha > 1 && z > 0 ? z : 0',
  '!(z > alpha) ? z : 0',
])('%s is not, by its form', (text) => {
  expect(isLinear(formulaOf(text).tree, 'alpha')).toBe(false);
});
