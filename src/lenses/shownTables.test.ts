import { expect, test } from 'vitest';
import { inColumns } from '../export/files/inColumns';
import type { Cell, Table } from '../export/tables/Table';
import { piecesOf, plain } from '../export/tables/Text';
import { alpha01, lambda01 } from '../math';
import type { Parameters } from '../math/types';
import { compareJob } from '../worker/activation/compareJob';
import { profileJob } from '../worker/activation/profileJob';
import { scaleJob } from '../worker/design/scaleJob';
import { solveJob } from '../worker/design/solveJob';
import { proveJob } from '../worker/theorems/proveJob';
import { beforeAfterTable } from './activation/beforeAfterTable';
import { comparisonTable } from './activation/compare/comparisonTable';
import { conditionWords } from './activation/conditionWords';
import { scaleTable } from './activation/design/scaleTable';
import { solutionTable } from './activation/design/solutionTable';
import { enclosureTables } from './theorems/enclosureTables';
import { rangeTable } from './theorems/rangeTable';
import { singularValueTable } from './theorems/singularValueTable';
import { statementsTable } from './theorems/statementsTable';

const selu: Parameters = { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 };

function run<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A table as the page says it: words and full numbers, a cell a text. */
function read(table: Table): string[][] {
  return [...table.rows].map((row) => row.map((content) => (content === null ? '' : plain(content))));
}

const numbersOf = (table: Table) =>
  [...table.rows].flatMap((row) =>
    row.flatMap((content) => (content === null ? [] : piecesOf(content))).filter((piece) => typeof piece === 'number'),
  );
const profileOf = (parameters: Parameters) =>
  run(profileJob({ parameters, point: { mu: 0, nu: 1 }, reach: 4, bound: 0.1 }));

test('the sentences of the conditions say what holds and fails, with numbers that their file has', () => {
  const result = profileOf(selu);
  const table = conditionWords(result);
  const [values, saturation, steepness, continuity] = read(table).flat();
  expect(values).toMatch(/^f goes from -1\.758\d+ up without end: below 0 for z < 0, above 0 for z > 0\./);
  expect(saturation).toMatch(/^\|f′\| is below 0\.1 for z < -2\.86\d+, so large net inputs/);
  expect(steepness).toContain(`at most ${result.conditions.steepness.greatest} (at z = 0). At ω = 0 and τ = 1 a layer`);
  expect(continuity).toMatch(/^f has no jump/);
  const { rows } = inColumns(table);
  const filed = new Set<Cell | undefined>([...rows].map((row) => row[3]));
  for (const number of numbersOf(table)) expect(filed, `${number}`).toContain(number);

  const relu = conditionWords(profileOf({ ...selu, activation: 'relu', lambda: 1 }));
  expect(read(relu).flat()[0]).toMatch(
    /^f goes from 0 up without end and is never below 0\. So no layer can give a mean/,
  );
  const step = conditionWords(profileOf({ ...selu, activation: 'formula', formula: 'sign(z)' }));
  expect(read(step).flat()[3]).toMatch(/^f jumps at z = 0 from -1 to 1\. A variance near 0 that straddles the jump/);
});

test('before and after an activation stand mean, variance and the root of the variance', () => {
  const result = profileOf({ ...selu, omega: 0.5, dropout: 'alpha', rate: 0.1 });
  const { columns, rows } = inColumns(beforeAfterTable(result));
  expect(columns).toEqual(['name', 'mean', 'variance', 'deviation']);
  expect([...rows]).toEqual([
    ['net input z', 0, 1, 1],
    ['output f(z), after dropout', result.to.mu, result.to.nu, Math.sqrt(result.to.nu)],
  ]);
});

test('compared activations stand side by side, whatever of them is known', () => {
  const result = run(
    compareJob({
      layers: [
        selu,
        { ...selu, activation: 'relu', lambda: Math.SQRT2 },
        // Its search is not complete, so that nothing says that there is none.
        { ...selu, activation: 'squaredrelu', tau: 3, bias: 1 },
      ],
      ...{ starts: [], depth: 8, range: [-3, 3] },
      ...{ window: { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 }, nuScale: 'linear', columns: 2, rows: 2 },
    }),
  );
  const [own, other, open] = result.maps;
  const table = comparisonTable([
    { name: 'SELU', map: own },
    { name: 'ReLU', map: other },
    { name: 'squared ReLU', map: open },
    { name: 'GELU', map: undefined },
    { name: 'f', map: { problem: 'There is no such function.' } },
  ]);
  const rows = new Map(read(table).map(([head, ...cells]) => [head, cells]));
  expect(rows.get('kind')).toEqual(['attracts', 'none', 'not found', 'in work', 'no function']);
  expect(rows.get('ν*, variance')![2]).toBe('not found');
  expect(Number(rows.get('ν*, variance')![0])).toBeCloseTo(1, 12);
  expect(rows.get('χ backward, τ E f′²')![1]).toMatch(/^(1|0\.9{9}\d*|1\.0{9}\d*) at \(0, 1\)$/);
  expect(rows.get('(0, 1) goes')![0]).toBe('stays there');
});

test('two solutions of a target stand beside each other, one that attracts with its certified box', () => {
  const result = run(solveJob({ omega: 1, tau: 1, target: { mu: 0.8, nu: 0.875 } }));
  const table = solutionTable(result);
  expect(table.words).toBe('Two solutions');
  const rows = new Map(read(table).map(([head, ...cells]) => [head, cells]));
  result.solutions.forEach(({ lambda, admissible, norm }, index) => {
    expect(rows.get('λ, scale')![index]).toBe(String(lambda));
    expect(rows.get('norm of H')![index]).toBe(String(norm));
    expect(rows.get('admissible')![index]).toBe(admissible ? 'yes' : 'no, α is negative');
  });
  // The admissible one does not attract, so no box is looked for.
  expect(rows.size).toBe(7);

  const attracting = run(solveJob({ omega: 0, tau: 1, target: { mu: 0, nu: 1 } }));
  const one = solutionTable(attracting);
  expect(one.words).toBe('The solution');
  const [head, box] = read(one).at(-1)!;
  expect(head).toBe('box [μ* ± k√ν*] × [ν*(1 ± k)] that contracts to it');
  expect(box).toBe(`k = ${attracting.box} proved`);
  expect(read(solutionTable({ ...attracting, box: null })).at(-1)![1]).toBe('in work');
});

test('of the scaled activations each has a verdict, and ends where it says', () => {
  const result = run(scaleJob({ omega: 0, tau: 1 }));
  const rows = read(scaleTable(result));
  expect(rows).toHaveLength(result.rows.length);
  const verdicts = new Map(rows.map((row) => [row[0], row.at(-1)]));
  expect(verdicts.get('tanh')).toBe('fixed, stable');
  expect(verdicts.get('ReLU')).toMatch(/^no, ends at \(0\.68\d*, 1(\.0\d*)?\)/);
});

test('statements have a verdict and a bound that is rounded so that it holds, or are in work', () => {
  expect(read(statementsTable([]))[0]).toEqual(['Theorem 1, into itself', 'in work', '', '', '']);
  const lemmas = (['lemma12.H', 'lemma12.J'] as const).map((id) => ({ id, domain: null }));
  const { reports } = run(proveJob({ statements: lemmas, weights: {}, detail: true }));
  const row = read(statementsTable(reports)).find(([words]) => words === 'Lemma 12, for H')!;
  expect(row.slice(1, 4)).toEqual(['proved', `≤ ${reports[0]!.bound}`, String(reports[0]!.boxes)]);
  expect(singularValueTable(reports.slice(0, 1))).toBeUndefined();
  expect(read(singularValueTable(reports)!)).toEqual([
    ['of H', `≤ ${reports[0]!.bound}`, 'proved'],
    ['of J', `≤ ${reports[1]!.bound}`, 'proved'],
  ]);
  const { image } = reports[0]!.detail!;
  const ranges = rangeTable(reports[0]!.detail!);
  expect(inColumns(ranges).columns).toEqual(['range', 'μ', 'μ 2', 'ν', 'ν 2']);
  expect([...inColumns(ranges).rows][0]).toEqual([
    ...['image of the box', image.mu.lo, image.mu.hi, image.nu.lo, image.nu.hi],
  ]);
});

test('an enclosure is its middle and a radius that reaches both its ends', () => {
  const point = { mu: { lo: -1e-9, hi: 3e-9 }, nu: { lo: 1 - 2 ** -50, hi: 1 } };
  const [table, none] = enclosureTables({ fixedPoint: point });
  expect(none).toBeUndefined();
  const { columns, rows } = inColumns(table!);
  expect(columns).toEqual(['name', 'value', 'value 2', 'value number']);
  const sides = [point.mu, point.nu];
  [...rows].forEach(([, middle, , radius], index) => {
    expect(Number(middle) - Number(radius)).toBeLessThanOrEqual(sides[index]!.lo);
    expect(Number(middle) + Number(radius)).toBeGreaterThanOrEqual(sides[index]!.hi);
  });
});
