import fc from 'fast-check';
import katex from 'katex';
import { expect, test } from 'vitest';
import { arbitraryFormula } from './arbitraryFormula';
import { domainProblem } from './domainProblem';
import { parseFormula } from './parseFormula';
import { pythonOf } from './pythonOf';
import { readFormula } from './readFormula';
import { texOf } from './texOf';

function written(text: string) {
  const read = parseFormula(text);
  if ('problem' in read) throw new Error(read.problem);
  return { tex: texOf(read.formula), python: pythonOf(read.formula) };
}

test.each([
  [
    'lambda*(z > 0 ? z : alpha*(exp(z) - 1))',
    '\\lambda \\, \\begin{cases}z & z > 0 \\\\ \\alpha \\, \\left(\\exp\\left(z\\right) - 1\\right) & \\text{otherwise}\\end{cases}',
    'lambda_ * np.where(z > 0.0, z, alpha * (np.exp(z) - 1.0))',
  ],
  ['z/(1 + abs(z))', '\\frac{z}{1 + \\left|z\\right|}', 'z / (1.0 + np.abs(z))'],
  ['-z^2', '-{z}^{2}', '-z**2'],
  ['(-z)^2', '{\\left(-z\\right)}^{2}', '(-z)**2'],
  ['z - (1 - z)', 'z - \\left(1 - z\\right)', 'z - (1.0 - z)'],
  ['(2^z)^z', '{\\left({2}^{z}\\right)}^{z}', '(2.0**z)**z'],
  ['2^z^-z', '{2}^{{z}^{-z}}', '2.0**z**-z'],
  ['z/(2*z)/3', '\\frac{\\frac{z}{2 \\, z}}{3}', 'z / (2.0 * z) / 3.0'],
  ['min(max(z, 0), 6)', '\\min\\left(\\max\\left(z, 0\\right), 6\\right)', 'np.minimum(np.maximum(z, 0.0), 6.0)'],
  ['z*erf(z)', 'z \\, \\operatorname{erf}\\left(z\\right)', 'z * scipy.special.erf(z)'],
  [
    'z < 0 && z > -1 ? 0 : z < 2 ? 1 : 2',
    '\\begin{cases}0 & z < 0 \\land z > -1 \\\\ 1 & z < 2 \\\\ 2 & \\text{otherwise}\\end{cases}',
    'np.where(np.logical_and(z < 0.0, z > -1.0), 0.0, np.where(z < 2.0, 1.0, 2.0))',
  ],
])('%s is written for TeX and for Python', (text, tex, python) => {
  expect(written(text)).toEqual({ tex, python });
});

test('the address keeps the text without white space around it, or has a clause', () => {
  expect(readFormula('  2*tanh(z) ')).toEqual({ value: '2*tanh(z)' });
  expect(readFormula('1/z')).toEqual({ value: '1/z' });
  expect(readFormula('1/z', { lambda: 1, alpha: 1, beta: 1 })).toEqual({
    problem: 'at z = 0 it is beyond all bounds',
    at: 0,
    length: 3,
  });
  expect(readFormula('sinn(z)')).toMatchObject({ problem: 'there is no function called sinn; did you mean sin?' });
});

test('whatever can be read can be bound, judged, and written with all brackets closed', () => {
  fc.assert(
    fc.property(arbitraryFormula, fc.constantFrom(1, 0, -1e300, 1e-300), (text, constant) => {
      const read = parseFormula(text);
      if ('problem' in read) throw new Error(read.problem);
      const bound = read.formula.bind({ lambda: constant, alpha: 1.5, beta: constant });
      const problem = domainProblem(bound);
      expect(String(problem)).not.toMatch(/NaN|Infinity/);
      if (problem === undefined) {
        expect(bound.kinks.every((kink, k) => Math.abs(kink) <= 50 && !(kink <= bound.kinks[k - 1]!))).toBe(true);
        expect(bound.jumps.every(Number.isFinite)).toBe(true);
      }
      katex.renderToString(texOf(read.formula), { throwOnError: true, strict: 'error' });
      const python = pythonOf(read.formula);
      expect(python.split('(').length).toBe(python.split(')').length);
    }),
    { numRuns: 150 },
  );
});
