import { expect, test } from 'vitest';
import type { Table } from '../../../export/tables/Table';
import { plain } from '../../../export/tables/Text';
import { momentMap } from '../../../math';
import { defaultState } from '../../../state/defaultState';
import { parametersOf } from '../../../state/parametersOf';
import type { State } from '../../../state/State';
import { gainsJob } from '../../../worker/activation/gainsJob';
import type { GainsRequest } from '../../../worker/activation/gainsMessages';
import { gainTableJob } from '../../../worker/activation/gainTableJob';
import { isInUse } from '../UseButton';
import { criticalTable, edgeTable } from './criticalTables';
import { gainChange, keepingChange } from './gainChanges';
import { allGainsTable, gainTable, keepingTable, momentsTable } from './gainTables';

function run<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const read = (table: Table) =>
  [...table.rows].map((row) => row.map((content) => (content === null ? '' : plain(content))));
const gelu: GainsRequest = {
  shape: { activation: 'gelu', lambda: 1, alpha: 1 },
  ...{ s: 1, layer: 'random', kept: 1, biasVariance: 0 },
};
const state: State = { ...defaultState, activation: 'gelu', lambda: 1, dropout: 'alpha', omega: 0.3, bias: 0.2 };

test('each gain stands with its fixed point in the layer chosen, or with why it has none', () => {
  const random = read(gainTable(run(gainsJob(gelu))));
  expect(random.map(([, , point]) => point)).toEqual([
    expect.stringMatching(/none in a random layer/),
    expect.stringMatching(/^\(0\.43\d+, 0\.81\d+\) repels, × 1\.14/),
    expect.stringMatching(/^\(0, 1\) repels, × 1\.06/),
  ]);
  const unit = read(gainTable(run(gainsJob({ ...gelu, layer: 'unit' }))));
  expect(unit[1]![2]).toMatch(/none in one unit/);
  expect(read(momentsTable(run(gainsJob(gelu)))).at(-1)![1]).toMatch(/^0\.45585086/);
});

test('what is used keeps what the table says, and takes away whatever would disturb it', () => {
  for (const layer of ['unit', 'random'] as const) {
    const result = run(gainsJob({ ...gelu, layer, s: 2 }));
    const own = { ...state, layer };
    for (const gain of result.gains.list) {
      const change = gainChange(own, gain, 2);
      const used = { ...own, ...change };
      expect([used.omega, used.tau, used.dropout, used.bias, isInUse(used, change)]).toEqual([0, 2, 'none', 0, true]);
      expect(isInUse(own, change)).toBe(false);
      if (gain.rate[layer] === null) continue;
      const image = momentMap(gain.to, parametersOf(used));
      // Formulas are summed, as the table is.
      expect(Math.hypot(image.mu - gain.to.mu, image.nu - gain.to.nu)).toBeLessThan(1e-11);
    }
    for (const one of [...result.keeping.list, ...result.keeping.critical]) {
      const used = { ...own, ...keepingChange(own, layer, one) };
      const image = momentMap(one.at, parametersOf(used));
      expect(Math.hypot(image.mu - one.at.mu, image.nu - one.at.nu)).toBeLessThan(1e-11);
    }
  }
});

test('a typed formula gets its gain as text, and a gain of 1 leaves it as it is', () => {
  const typed: State = { ...defaultState, activation: 'formula', formula: 'relu(z)' };
  const request = { ...gelu, shape: { activation: 'formula', formula: 'relu(z)', lambda: 1, alpha: 1 } };
  const second = run(gainsJob(request)).gains.list[1]!;
  const change = gainChange(typed, second, 1);
  expect(change.formula).toMatch(/^1\.41421356237\d*\*\(relu\(z\)\)$/);
  expect(gainChange({ ...typed, formula: 'x' }, { ...second, factor: 1 + 1e-15 }, 1)).not.toHaveProperty('formula');
});

test('τ that keep a wish are listed, with χ = 1 too in the random layer, or there is no table', () => {
  const rows = read(keepingTable(run(gainsJob(gelu)))!);
  expect(rows.map(([head]) => head)).toEqual(['keeps it', 'and χ = 1']);
  expect(Number(rows[1]![2])).toBeGreaterThan(0);
  const tanh = run(gainsJob({ ...gelu, shape: { activation: 'tanh', lambda: 1, alpha: 1 } }));
  expect(keepingTable(tanh)).toBeUndefined();
});

test('critical initialisations have the published values, and each row can be used', () => {
  const { criticality } = run(gainsJob(gelu));
  const { table, points } = criticalTable(criticality)!;
  const [half, limit] = read(table);
  expect(half![0]).toBe('half-stable: attracts from above');
  expect([Number(half![1]), Number(half![2])].map((x) => x.toFixed(8))).toEqual(['1.98305826', '0.17292239']);
  expect(limit!.slice(0, 3)).toEqual(['limit q → 0', '4', '0']);
  expect(points).toHaveLength(2);
  for (const row of edgeTable(criticality).rows) expect(row.every((cell) => Number.isFinite(cell))).toBe(true);
});

test('all activations stand in one table, without a number that is none', () => {
  const table = allGainsTable(run(gainTableJob({ s: 1 })));
  const rows = read({ ...table, ...table.inFull });
  const of = (name: string) => rows.find(([head]) => head === name)!;
  expect(of('ReLU').slice(3)).toEqual([expect.stringMatching(/^2(\.0{9}\d*)?$|^1\.9{9}/), '0', 'every q']);
  expect(of('tanh').slice(3)).toEqual(['1', '0', 'q → 0']);
  expect(of('softplus').slice(3)).toEqual(['none', 'none', 'none']);
  expect(Number(of('SiLU')[4])).toBeCloseTo(0.55514317, 8);
  // On screen, which is narrow, the last three are one cell.
  const shown = read(table);
  expect(shown.find(([head]) => head === 'GELU')![3]).toMatch(/^σ_w² = 1\.983\d* σ_b² = 0\.1729\d* q\* = 1\.7087/);
  expect(shown.find(([head]) => head === 'softplus')![3]).toBe('none');
  expect([...rows, ...shown].flat().join(' ')).not.toMatch(/NaN|Infinity|no value/);
});
