import { expect, test } from 'vitest';
import { kernelSize } from '../../kernel';
import { kernelOf } from '../../map/kernelOf';
import { effort } from '../quadrature/effort';
import { kernelTables } from './kernelTables';

const kernelAnd = (formula: string) => kernelOf({ activation: 'formula', formula });

const parameters = { omega: 0, tau: 1, lambda: 1, alpha: 1 };
const [lambdas, alphas] = [
  { of: 'lambda', min: 0.1, max: 3 },
  { of: 'alpha', min: 0, max: 6 },
] as const;
const plane = [lambdas, alphas];

/** What a kernel's tables tell at a place after that was asked for often. */
function often(tables: ReturnType<typeof kernelTables>, lambda: number, alpha: number, m: number, s: number) {
  const out = new Float64Array(kernelSize);
  for (let times = 0; times < 130; times++) tables(lambda, alpha)!.slopes(m, s, lambda, alpha, out);
  return out;
}

const places = [
  [0, 1],
  [0.7, 0.2],
  [-1.3, 6],
  [0.01, 1e-6],
  [12, 90],
] as const;

test.each([
  'lambda*sin(alpha*z)',
  'lambda*z*exp(-alpha*z^2)',
  'lambda*(z > 0 ? z : alpha*(exp(z) - 1))',
  'z > 0 ? lambda*z : lambda*alpha*(exp(z) - 1)',
  'lambda*(tanh(z) + alpha*z)',
  'lambda*(tanh(z) - alpha*z/3)',
  'lambda*log(1 + exp(z + alpha))',
  'lambda*erf(z) + alpha*z',
  'lambda*z + alpha*tanh(z)',
  'z > 0.3 ? lambda*z : alpha*z + 0.3*(lambda - alpha)',
])('the tables of %s say at every λ and α what its kernel says', (formula) => {
  const kernel = kernelAnd(formula);
  const tables = kernelTables(kernel, parameters, plane);
  const right = new Float64Array(kernelSize);
  for (const lambda of [0.3, 1, 2.4])
    for (const alpha of [0.031, 0.4, 1, 2.03, 2.35, 3.3, 5.97])
      for (const [m, s] of places) {
        const told = often(tables, lambda, alpha, m, s);
        kernel(m, s, lambda, alpha, right);
        const said = JSON.stringify({ lambda, alpha, m, s });
        const size = Math.sqrt(right[2]!);
        expect(Math.abs(told[0]! - right[0]!), said).toBeLessThanOrEqual(2e-8 * size);
        expect(Math.abs(told[1]! - right[1]!), said).toBeLessThanOrEqual(2e-8 * right[1]!);
        // Along m and along ln s, in parts of what the numbers themselves are measured by.
        const far = Math.hypot(m, Math.sqrt(s));
        for (const [k, by, whole] of [
          [3, far, size],
          [4, s, size],
          [5, far, right[2]!],
          [6, s, right[2]!],
        ] as const)
          expect(Math.abs(told[k]! - right[k]!) * by, `${said} ${k}`).toBeLessThanOrEqual(1e-5 * whole);
      }
});

test('of an f that is linear in α, what three α tell serves all', () => {
  const tables = kernelTables(kernelAnd('lambda*(z > 0 ? z : alpha*(exp(z) - 1))'), parameters, plane);
  often(tables, 1, 1.7, 0.4, 0.9);
  const { nodes, made } = effort;
  for (const alpha of [0.2, 2.3, 5.1]) often(tables, 2, alpha, 0.4, 0.9);
  expect(effort).toMatchObject({ nodes, made });
});

test.each([
  ['tanh(lambda*z) + alpha', true],
  ['lambda*erf(z) + alpha*z^2/(1 + abs(z)) + 1', true],
  ['max(lambda*z, alpha*z - lambda)', false],
])('there is none of %s where each cell would need its own; along α alone: %s', (formula, alongAlpha) => {
  const kernel = kernelAnd(formula);
  expect(kernelTables(kernel, parameters, plane)(1, 1)).toBeUndefined();
  expect(kernelTables(kernel, parameters, [alphas])(1, 1) !== undefined).toBe(alongAlpha);
  // λ alone may be what varies.
  expect(kernelTables(kernel, parameters, [lambdas])(1, 1)).toBeUndefined();
  expect(kernelTables(kernel, parameters, [])(1, 1)).toBeDefined();
});

test('along β there is none, as each kernel has its own', () => {
  const kernel = kernelAnd('tanh(z) + beta*z');
  expect(kernelTables(kernel, parameters, [{ of: 'beta', min: -1, max: 1 }])(1, 1)).toBeUndefined();
});

test('what is made at one λ and α serves all that are scaled from the same setting', () => {
  const tables = kernelTables(kernelAnd('lambda*tanh(alpha*z)'), parameters, plane);
  often(tables, 1, 1, 0.4, 0.9);
  const { nodes, made } = effort;
  // αm and α²s are those of before.
  often(tables, 2, 0.5, 0.8, 3.6);
  expect(effort).toMatchObject({ nodes, made });
});

test('there is none where no sum is taken', () => {
  expect(kernelTables(kernelOf({ activation: 'elu' }), parameters, plane)(1, 1)).toBeUndefined();
});
