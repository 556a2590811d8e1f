import fc from 'fast-check';
import { renderToString } from 'katex';
import { describe, expect, test } from 'vitest';
import { readTex } from '../../reference/readTex';
import { arbitraryFormula } from '../arbitraryFormula';
import type { FormulaConstants } from '../calculus/bindFormula';
import type { ParsedFormula } from '../ParsedFormula';
import { parseFormula } from '../reading/parseFormula';
import { texOf } from './texOf';

const constants = { lambda: 1.3, alpha: 0.7, beta: -0.2 };

function parsed(text: string): ParsedFormula {
  const read = parseFormula(text);
  if ('problem' in read) throw new Error(`${text}: ${read.problem}`);
  return read.formula;
}
const tex = (text: string, numbers?: FormulaConstants) => texOf(parsed(text).tree, numbers);

describe('a formula in LaTeX', () => {
  test.each([
    // Sums, products and signs.
    ['z + 1 - 2', 'z + 1 - 2'],
    ['z - (1 - z)', 'z - (1 - z)'],
    ['2*z', '2 z'],
    ['z*2', 'z \\cdot 2'],
    ['2*3*z', '2 \\cdot 3 z'],
    ['(z + 1)*(z - 1)', '(z + 1) (z - 1)'],
    ['-z*2', '-z \\cdot 2'],
    ['z*-2', 'z (-2)'],
    ['1 - -z', '1 - (-z)'],
    ['-(-z)', 'z'],
    ['1*z', 'z'],
    ['-(z + 1)', '-(z + 1)'],
    // Fractions and powers.
    ['(z + 1)/2', '\\frac{z + 1}{2}'],
    ['2*(1/3)', '\\frac{2}{3}'],
    ['2*(2/3)', '2 \\cdot \\frac{2}{3}'],
    ['-z^2', '-z^{2}'],
    ['(-z)^2', '(-z)^{2}'],
    ['(z^2)^3', '(z^{2})^{3}'],
    ['z^2^z', 'z^{2^{z}}'],
    ['(z/2)^2', '\\left(\\frac{z}{2}\\right)^{2}'],
    ['pow(z + 1, 2)', '(z + 1)^{2}'],
    ['1e-7*z', '1 \\times 10^{-7} z'],
    ['1e-7^2', '(1 \\times 10^{-7})^{2}'],
    // Functions.
    ['exp(-z^2)', 'e^{-z^{2}}'],
    ['exp(-z^2/2)', '\\exp\\left(-\\frac{z^{2}}{2}\\right)'],
    ['expm1(z) + log1p(z)', 'e^{z} - 1 + \\ln(1 + z)'],
    ['2*expm1(z)', '2 (e^{z} - 1)'],
    ['sigmoid(2z)', '\\frac{1}{1 + e^{-2 z}}'],
    ['sigmoid(-z)', '\\frac{1}{1 + e^{z}}'],
    ['z*sigmoid(z)', '\\frac{z}{1 + e^{-z}}'],
    ['softplus(z)', '\\ln(1 + e^{z})'],
    ['tanh(z)^2', '(\\tanh(z))^{2}'],
    ['relu(z) + min(z, 1, 2)', '\\max(0, z) + \\min(z, 1, 2)'],
    ['sqrt(abs(z))', '\\sqrt{\\lvert z\\rvert}'],
    ['floor(z) + ceil(z/2)', '\\lfloor z\\rfloor + \\left(-\\left\\lfloor -\\frac{z}{2}\\right\\rfloor\\right)'],
    [
      'elu(z, alpha)',
      '\\begin{cases}z & \\text{if } z > 0,\\\\[1ex] \\alpha (e^{z} - 1) & \\text{otherwise}\\end{cases}',
    ],
    ['(z > 0)z', '\\left(\\begin{cases}1 & \\text{if } z > 0,\\\\[1ex] 0 & \\text{otherwise}\\end{cases}\\right) z'],
    ['gelu(x)', 'z \\Phi(z)'],
    ['abs(z/2)', '\\left\\lvert \\frac{z}{2}\\right\\rvert'],
    ['erf(z) + Phi(z)*phi(z)', '\\operatorname{erf}(z) + \\Phi(z) \\varphi(z)'],
    ['sign(z) + atan(z) + asinh(z)', '\\operatorname{sgn}(z) + \\arctan(z) + \\operatorname{arsinh}(z)'],
    // Choices.
    ['z > 0 ? z : 0', '\\begin{cases}z & \\text{if } z > 0,\\\\[1ex] 0 & \\text{otherwise}\\end{cases}'],
    [
      'step(z) - 1',
      '\\left(\\begin{cases}1 & \\text{if } z > 0,\\\\[1ex] 0 & \\text{otherwise}\\end{cases}\\right) - 1',
    ],
    [
      'z > 1 ? 1 : z < -1 || z <= 0 && !(z >= -0.5) ? -1 : z',
      '\\begin{cases}1 & \\text{if } z > 1,\\\\[1ex] -1 & \\text{else if } z < -1 \\text{ or } (z \\le 0 \\text{ and } \\text{not } (z \\ge -0.5)),\\\\[1ex] z & \\text{otherwise}\\end{cases}',
    ],
    [
      'z > 1 ? (z > 2 ? 2 : 1) : z > 0 ? z : 0',
      '\\begin{cases}\\begin{cases}2 & \\text{if } z > 2,\\\\[1ex] 1 & \\text{otherwise}\\end{cases} & \\text{if } z > 1,\\\\[1ex] z & \\text{else if } z > 0,\\\\[1ex] 0 & \\text{otherwise}\\end{cases}',
    ],
  ])('%s is set as %s', (text, wanted) => {
    expect(tex(text)).toBe(wanted);
  });

  test('has the page’s constants as letters, or their numbers put in', () => {
    const text = 'lambda*(alpha*(e^z - 1) + beta*z)*pi';
    expect(tex(text)).toBe('\\lambda (\\alpha (e^{z} - 1) + \\beta z) \\pi');
    expect(tex(text, constants)).toBe('1.3 (0.7 (e^{z} - 1) + (-0.2 z)) \\pi');
  });

  const places = [-37.2, -11.9, -3.3, -1.1, -0.41, -0.013, 0.0071, 0.29, 0.83, 1.7, 4.6, 13.1, 31.4];

  /** Rounding otherwise, by units in the last place. */
  const shaken = (seed: number) => {
    let count = seed;
    return (value: number) => {
      count = (count * 16807) % 2147483647;
      return value * (1 + ((count % 9) - 4) * 2 ** -52);
    };
  };

  test('means the same function, with letters and with numbers, to a reader who knows only LaTeX', () => {
    let [well, all] = [0, 0];
    fc.assert(
      fc.property(arbitraryFormula, (text) => {
        const formula = parsed(text);
        const { value } = formula.bind(constants);
        const scope = { '\\lambda': constants.lambda, '\\alpha': constants.alpha, '\\beta': constants.beta };
        for (const [source, given] of [
          [texOf(formula.tree), scope],
          [texOf(formula.tree, constants), {}],
        ] as const) {
          const reading = readTex(source);
          for (const z of places) {
            let within = true;
            const read = reading({ ...given, z }, (number) => {
              within &&= Number.isFinite(number);
              return number;
            });
            const wanted = value(z);
            all++;
            // The page goes on where e^{z²} leaves the doubles on the way to log(1 + e^{z²}); a plain reader does not.
            if (!within) continue;
            // Where rounding alone moves the value, as beside a jump, nothing can be told.
            const moved = [1, 2, 3, 4].map((seed) => Math.abs(reading({ ...given, z }, shaken(seed)) - read));
            const allowance = 1e-12 * Math.max(1, Math.abs(wanted));
            if (!(Math.max(...moved) <= 10 * allowance)) continue;
            well++;
            expect(Math.abs(read - wanted), `${text} at ${z}, set as ${source}`).toBeLessThanOrEqual(100 * allowance);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(well / all).toBeGreaterThan(0.9);
  });

  test('can be set by KaTeX', () => {
    fc.assert(
      fc.property(arbitraryFormula, (text) => {
        renderToString(tex(text), { displayMode: true, strict: 'error', throwOnError: true });
      }),
      { numRuns: 300 },
    );
  });
});
