import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askPython, hasPython, patience } from '../../reference/runPython';
import { arbitraryFormula } from '../arbitraryFormula';
import { compile } from '../calculus/compile';
import { parseFormula } from '../reading/parseFormula';
import { pythonHelpers, pythonOf } from './pythonOf';

function formulaOf(text: string) {
  const read = parseFormula(text);
  if ('problem' in read) throw new Error(`${text}: ${read.problem}`);
  return read.formula;
}

test.each([
  ['-z^2', '-z ** 2.0'],
  ['(-z)^2', '(-z) ** 2.0'],
  ['z^2^z', 'power(z, power(2.0, z))'],
  ['(z^2)^z', 'power(z ** 2.0, z)'],
  ['2^-z', 'power(2.0, -z)'],
  ['1 - (2 - z) - 3', '1.0 - (2.0 - z) - 3.0'],
  ['1 + (2 + z)', '1.0 + (2.0 + z)'],
  ['z/(2*z)*3', 'z / (2.0 * z) * 3.0'],
  ['-(z + 1)*2', '-(z + 1.0) * 2.0'],
  ['- -z', '--z'],
  ['λα(exp(z) − 1)', 'LAMBDA * ALPHA * (np.exp(z) - 1.0)'],
  ['e^z + e', 'np.exp(z) + np.e'],
  ['1/0 + pow(β, 0.5)', 'np.divide(1.0, 0.0) + power(BETA, 0.5)'],
  ['max(z, 1, 2)', 'np.maximum(np.maximum(z, 1.0), 2.0)'],
  ['step(z) + relu(z)', 'np.heaviside(z, 0.0) + np.maximum(0.0, z)'],
  [
    '!(z > 0 || z < -1) && 1 < 2 ? 1e300 : 1e-7',
    'np.where((np.logical_not(((z > 0.0) | (z < -1.0))) & (1.0 < 2.0)), 1e+300, 1e-7)',
  ],
])('%s is in Python %s', (text, python) => {
  expect(pythonOf(formulaOf(text).tree)).toBe(python);
});

test('a long formula takes no longer than its length', () => {
  const python = pythonOf(formulaOf(`z${'/2'.repeat(80)}`).tree);
  expect(python).toBe(`z${' / 2.0'.repeat(80)}`);
  expect(pythonOf(formulaOf(`${'pow('.repeat(15)}z${', 2)'.repeat(15)}`).tree)).toMatch(/^\(+z \*\* 2.0\)/);
});

const constants = { lambda: 1.3, alpha: 0.7, beta: -0.4 };
const places = [
  ...Array.from({ length: 60 }, (_, k) => 0.37 * k - 11.05),
  ...[0, 1, -1, 0.5, 2, 1e-300, -1e-300, 1e-9, -1e-9, 300, -300, 800, -800],
];
/** Formulas that try what NumPy does otherwise where it is not held back. */
const awkward = [
  ...['step(z)', 'sign(z)', 'abs(z)', 'relu(z)', 'relu(-z)', 'z^0', '0^z', '(-8)^(1/3) + z', 'z^-1', 'z^0.5', 'z^z'],
  ...['1/z', '0/z', 'z + 1/(alpha - 0.7)', 'beta^0.5*z', '(1 > 2 ? z : 3)^-1', '(step(z) + 1)^-2', '2^-3*z', '10^400'],
  ...['log(z)', 'sqrt(z)', 'log1p(z)', 'exp(z)', 'expm1(z)', 'sinh(z)', 'cosh(z)', 'tan(z)', 'atan(z)', 'asinh(z)'],
  ...['sigmoid(z)', 'softplus(z)', 'Phi(z)', 'phi(z)', 'erf(z)', 'tanh(z)', 'min(z, 1/0)', 'max(z, log(-1))'],
  ...[
    'z > log(-1) ? 1 : 2',
    '!(z <= log(-1)) ? 1 : 2',
    '!(1 < 2) ? z : -z',
    'z < 1 && 2 > 1 || z > 3 ? z : 0',
    '- - -z',
  ],
  ...['e^z^2', '(e^z)^2', 'pi^e', 'lambda', '2', 'cos(z)^-2', 'z^3', '-2^-2*z', 'pow(z, -3)', '1 - (z - (1 - z))'],
  ...['1^log(z)', '1^log(z) > 0 ? z : 0', '(-1)^(1/z)', '2^(1/z)', 'sign(z)^(z/0)', 'step(z)^log(z)', '1^-log(-z)'],
  ...['log(1+exp(z))', 'exp(z)/(1+exp(z))', 'floor(z)', 'round(z/3)', '(exp(z)-exp(-z))/(exp(z)+exp(-z))', 'gelu(z)'],
  ...['hardswish(z)', 'celu(z, 2)', 'mish(z)', 'softshrink(z)', 'hardshrink(z)', 'clip(z, -1, 2)', 'erfc(z)', '|z|'],
  ...['z if z > 1 and not z > 2 else 0', 'np.where((x > 0) & (x < 1), x, 0)', '(z > 0)*z', 'logsigmoid(z)', 'selu(z)'],
  ...['1^10^400', '(-1)^(1/0)*z', 'z^(-(1/3))', '2^10^400', 'e^log(z)', 'z^lambda', 'sign(z)^-(2 + log(z))'],
];

test.skipIf(!hasPython)(
  'in Python a formula and its slope have the values that they have here, wherever doubles have one',
  async () => {
    const texts = [...awkward, ...fc.sample(arbitraryFormula, { numRuns: 400 })];
    const formulas = texts.map(formulaOf);
    const sources = formulas.map(({ stable, slope }) => [pythonOf(stable), pythonOf(slope)]);
    const values = (await askPython(`import json
import numpy as np
from scipy.special import erf, erfc, expit, ndtr

LAMBDA, ALPHA, BETA = 1.3, 0.7, -0.4
${pythonHelpers}
z = np.array(json.loads("${JSON.stringify(places)}"))
with np.errstate(all="ignore"):
    values = [[(eval(source) + 0 * z).tolist() for source in pair] for pair in json.loads(${JSON.stringify(JSON.stringify(sources))})]
with open(OUT, "w") as out:
    json.dump(values, out)
`)) as (number | null)[][][];
    formulas.forEach(({ stable, slope, text }, index) => {
      // What doubles cannot hold is worked out beyond them on the page only: the rules alone are compared.
      [stable, slope].forEach((tree, which) => {
        const page = compile(tree, constants);
        places.forEach((z, k) => {
          const expected = typeof page === 'number' ? page : page(z);
          const got = values[index]![which]![k] ?? Number.NaN;
          const same = Object.is(got, expected) || Math.abs(got - expected) <= 1e-11 * Math.max(1, Math.abs(expected));
          if (!same) throw new Error(`${which ? 'the slope of ' : ''}${text} at ${z}: ${got}, expected ${expected}`);
        });
      });
    });
  },
  patience,
);
