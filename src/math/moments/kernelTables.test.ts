import { expect, test } from 'vitest';
import { kernelSize } from '../kernel';
import { kernelOf } from '../map/kernelOf';
import { kernelTables } from './kernelTables';
import { effort } from './quadrature/effort';

const kernelAnd = (formula: string) => kernelOf({ activation: 'formula', formula });

/** What a kernel's tables tell at a place after that was asked for often. */
function often(tables: ReturnType<typeof kernelTables>, lambda: number, alpha: number, m: number, s: number) {
  const out = new Float64Array(kernelSize);
  for (let times = 0; times < 130; times++) tables(lambda, alpha)!.slopes(m, s, lambda, alpha, out);
  return out;
}

test.each(['lambda*sin(alpha*z)', 'lambda*z*exp(-alpha*z^2)', 'lambda*(z > 0 ? z : alpha*(exp(z) - 1))'])(
  'the tables of %s say at every λ and α what its kernel says',
  (formula) => {
    const kernel = kernelAnd(formula);
    const tables = kernelTables(kernel);
    const right = new Float64Array(kernelSize);
    for (const lambda of [0.3, 1, 2.4])
      for (const alpha of [0.4, 1, 3.3])
        for (const [m, s] of [
          [0, 1],
          [0.7, 0.2],
          [-1.3, 6],
        ] as const) {
          const told = often(tables, lambda, alpha, m, s);
          kernel(m, s, lambda, alpha, right);
          const said = JSON.stringify({ lambda, alpha, m, s });
          const size = Math.sqrt(right[2]!);
          expect(Math.abs(told[0]! - right[0]!), said).toBeLessThanOrEqual(2e-8 * size);
          expect(Math.abs(told[1]! - right[1]!), said).toBeLessThanOrEqual(2e-8 * right[1]!);
          for (const k of [3, 4]) expect(Math.abs(told[k]! - right[k]!), said).toBeLessThanOrEqual(1e-5 * size);
          for (const k of [5, 6]) expect(Math.abs(told[k]! - right[k]!), said).toBeLessThanOrEqual(1e-4 * right[2]!);
        }
  },
);

test('what is made at one λ and α serves all that are scaled from the same setting', () => {
  const tables = kernelTables(kernelAnd('lambda*tanh(alpha*z)'));
  often(tables, 1, 1, 0.4, 0.9);
  const { nodes, made } = effort;
  // αm and α²s are those of before.
  often(tables, 2, 0.5, 0.8, 3.6);
  expect(effort).toMatchObject({ nodes, made });
});

test('there is none where no sum is taken', () => {
  expect(kernelTables(kernelOf({ activation: 'elu' }))(1, 1)).toBeUndefined();
});
