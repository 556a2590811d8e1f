import { expect, test } from 'vitest';
import { alpha01, jacobian, lambda01, momentMap } from '../math';
import type { Parameters } from '../math/types';
import { pictureOf } from '../reference/pictureOf';
import { defaultState } from '../state/defaultState';
import type { State } from '../state/State';
import { compareJob } from '../worker/activation/compareJob';
import { profileJob } from '../worker/activation/profileJob';
import type { TradeRequest, TradeResult } from '../worker/design/designMessages';
import { feasibilityJob } from '../worker/design/feasibilityJob';
import { tradeJob } from '../worker/design/tradeJob';
import { signsJob } from '../worker/heat/signsJob';
import { linearJob } from '../worker/map/linearJob';
import { mapJob } from '../worker/map/mapJob';
import { branchJob } from '../worker/parameters/branchJob';
import { regimesJob } from '../worker/parameters/regimesJob';
import { proveJob } from '../worker/theorems/proveJob';
import { inColumns } from './files/inColumns';
import { json } from './files/json';
import { lensLayer } from './lensLayer';
import { branchTables } from './tables/branchTables';
import { compareTables } from './tables/compareTables';
import { feasibilityTable } from './tables/feasibilityTable';
import { linearTables } from './tables/linearTables';
import { profileTables } from './tables/profileTables';
import { proofTables } from './tables/proofTables';
import { regimeTables } from './tables/regimeTables';
import { signTable } from './tables/signTable';
import type { Row, Table } from './tables/Table';
import { tables } from './tables/tables';
import { tradeTables } from './tables/tradeTables';

const selu: Parameters = { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 };
const window = { muMin: -1, muMax: 1, nuMin: 0.1, nuMax: 2 };

function run<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The first picture with certified boxes: few of them, and soon. */
function coarseBoxes(request: TradeRequest): TradeResult {
  for (const { partial } of tradeJob(request)) if (partial?.boxes) return partial;
  throw new Error('there was no first picture');
}

/** A table's rows, each as long as its columns and without a NaN, as objects. */
function read(table: Table): Record<string, Row[number]>[] {
  const { columns, rows } = inColumns(table);
  return [...rows].map((row) => {
    expect(row).toHaveLength(columns.length);
    for (const cell of row) expect(cell).not.toBeNaN();
    return Object.fromEntries(columns.map((name, index) => [name, row[index]!]));
  });
}

test('the linear map is given by its directions, and its orbits beside the true ones', () => {
  const parameters = { ...selu, omega: 0.3 };
  const map = run(mapJob({ parameters, window, nuScale: 'linear', columns: 2, rows: 2, starts: [], layers: 1 }));
  const index = map.fixedPoints.findIndex(({ nu }) => nu > 0);
  const point = map.fixedPoints[index]!;
  const near = run(linearJob({ parameters, point, side: 0.2, layers: 3 }));
  const [directions, linearisation] = linearTables(point, map.linearMaps[index]!, near).map(read);
  for (const { direction, factor, mu, nu } of directions!.filter(({ direction }) => direction === 'eigenvector')) {
    const [x, y, by] = [Number(mu), Number(nu), Number(factor)];
    expect(point.H[0][0] * x + point.H[0][1] * y, `${direction}`).toBeCloseTo(by * x, 12);
    expect(point.H[1][0] * x + point.H[1][1] * y).toBeCloseTo(by * y, 12);
  }
  expect(directions).toHaveLength(6);
  expect(Math.max(...directions!.map(({ factor }) => Number(factor)))).toBe(map.linearMaps[index]!.singular.values[0]);
  const [first, second] = linearisation!;
  expect([first!.layer, second!.layer]).toEqual([0, 1]);
  const to = momentMap({ mu: point.mu + Number(first!.mu_off), nu: point.nu + Number(first!.nu_off) }, parameters);
  expect(point.mu + Number(second!.mu_off)).toBeCloseTo(to.mu, 14);
  expect(linearTables(point, map.linearMaps[index]!, undefined)).toHaveLength(1);
});

test('a proof is given by its claim, its domain and boxes that tile the rectangle of net inputs', () => {
  const [report] = run(
    proveJob({ statements: [{ id: 'theorem1.contraction', domain: null }], weights: {}, detail: true }),
  ).reports;
  const [claim, boxes, image] = proofTables(report!, {}, (bound) => bound < report!.limit).map(read);
  const { claim: said, value, bound, sense, limit } = report!;
  expect(claim).toEqual([
    {
      ...{ claim: said, verdict: 'proved', value, bound, sense, limit, strict: 'yes' },
      // Theorem 1's domain, and SELU's own λ and α.
      ...{ mu_from: -0.1, mu_to: 0.1, nu_from: 0.8, nu_to: 1.5 },
      ...{ omega_from: -0.1, omega_to: 0.1, tau_from: 0.95, tau_to: 1.1 },
      ...{ activation: 'selu', lambda: lambda01, lambda_of: 'paper', alpha: alpha01, alpha_of: 'paper' },
      ...{ statement: 'theorem1.contraction', condition: '', refutes: '' },
    },
  ]);
  expect(boxes).toHaveLength(report!.leaves.length / 5);
  expect(boxes!.every(({ holds }) => holds === 'yes')).toBe(true);
  expect(Math.max(...boxes!.map(({ bound }) => Number(bound)))).toBe(report!.bound);
  const area = boxes!.reduce(
    (sum, { m_from, m_to, s_from, s_to }) => sum + (Number(m_to) - Number(m_from)) * (Number(s_to) - Number(s_from)),
    0,
  );
  const { m, s } = report!.reduced;
  expect(area).toBeCloseTo((m.hi - m.lo) * (s.hi - s.lo), 12);
  expect(image).toHaveLength(report!.detail!.outline.length / 2);
});

test('a proof says of which λ and α it is, in full and whose they are, in every file', () => {
  const weights = { lambda: 1.0601 };
  const [report] = run(proveJob({ statements: [{ id: 'lemma12.H', domain: null }], weights, detail: true })).reports;
  const layer = { activation: 'selu', lambda: 1.0601, lambda_of: 'sliders', alpha: alpha01, alpha_of: 'paper' };
  const made = proofTables(report!, weights, () => true);
  expect(read(made[0]!)[0]).toMatchObject(layer);
  const gelu = pictureOf('#activation=gelu&omega=0.3');
  expect(made).toHaveLength(3);
  const { verdict, bound, domain } = report!;
  const proof = { statement: 'lemma12.H', verdict, bound, ...domain };
  for (const one of made) expect(JSON.parse([...json(one, gelu)].join('')).parameters).toEqual({ ...layer, proof });
});

test('what a lens’s numbers are about is said where it is not the plane’s layer', () => {
  const state = { ...defaultState, activation: 'gelu', omega: 0.3, tau: 1.1, alpha: 1.5 };
  const of = (changes: Partial<State>) => lensLayer({ ...state, ...changes });
  expect(of({ lens: 'map' })).toBeUndefined();
  expect(of({ lens: 'parameters' })).toBeUndefined();
  expect(of({ lens: 'activation', aspect: 'function' })).toBeUndefined();
  expect(of({ lens: 'activation', aspect: 'design' })).toEqual({ omega: 0.3, tau: 1.1 });
  expect(of({ lens: 'activation', aspect: 'compare' })).toEqual({ omega: 0.3, tau: 1.1 });
  const beyond = { layer: 'random', bias: 0.1, biasVariance: 0.05, skip: 0.3, dropout: 'standard' } as const;
  expect(of({ lens: 'activation', aspect: 'gains', spread: 2, ...beyond })).toEqual({
    ...{ activation: 'gelu', lambda: lambda01, alpha: 1.5, layer: 'random', s: 2, wish: 1 },
  });
  expect(of({ lens: 'theorems' })).toEqual({
    ...{ omega: 0.3, tau: 1.1, activation: 'selu' },
    ...{ lambda: lambda01, lambda_of: 'paper', alpha: 1.5, alpha_of: 'sliders' },
  });
});

test('an activation is given by f, f′ and both densities, a density without bound by that word', () => {
  const of = (parameters: Parameters) =>
    profileTables(run(profileJob({ parameters, point: { mu: 0, nu: 1 }, reach: 4, bound: 0.1 }))).map(read);
  const [curve, output] = of(selu);
  for (const { z, f, density_of_z } of curve!.filter(({ z }) => Number(z) > 0)) {
    expect(f).toBe(lambda01 * Number(z));
    expect(density_of_z).toBeCloseTo(Math.exp(-(Number(z) ** 2) / 2) / Math.sqrt(2 * Math.PI), 14);
  }
  expect(output!.length).toBeGreaterThan(100);
  const [, relu] = of({ ...selu, activation: 'relu', lambda: 1 });
  expect(relu!.at(-1)).toEqual({ piece: null, kind: 'atom', y: 0, density: null, mass: 0.5 });
  const [, sine] = of({ ...selu, activation: 'formula', formula: 'sin(z)' });
  const unbounded = sine!.filter(({ kind }) => kind === 'unbounded');
  expect(unbounded.length).toBeGreaterThan(0);
  for (const { density } of unbounded) expect(density).toBeNull();
  const [still] = profileTables(run(profileJob({ parameters: selu, point: { mu: 0, nu: 0 }, reach: 4, bound: 0.1 })));
  expect(read(still!)[0]!.density_of_z).toBeNull();
});

test('targets are given with their room on both scales of ν, and fixed points over targets with what they cost', () => {
  for (const nuScale of ['linear', 'log'] as const) {
    const result = run(feasibilityJob({ omega: 0, tau: 1, window, nuScale, columns: 8, rows: 6 }));
    const rows = read(feasibilityTable(result));
    expect(rows).toHaveLength(9 * 7);
    expect(rows[0]).toMatchObject({ mu: -1, nu: expect.closeTo(0.1, 12) });
    expect(rows.at(-1)).toMatchObject({ mu: 1, nu: expect.closeTo(2, 12) });
    for (const { room, feasible } of rows) expect(feasible).toBe(Number(room) > 0 ? 'yes' : 'no');
    expect(new Set(rows.map(({ feasible }) => feasible))).toEqual(new Set(['yes', 'no']));
  }
  const request = { omega: 0, tau: 1, mu: [-1, 1], nu: [0.02, 4], columns: 27, rows: 27, boxes: true } as const;
  const result = coarseBoxes(request);
  const [trade, boxes] = tradeTables(result).map(read);
  expect(trade).toHaveLength(27 * 27);
  const middle = trade![13 * 27 + 13]!;
  expect(middle).toMatchObject({ mu: 0, nu: expect.closeTo(2.01, 12), rate: result.rate[13 * 27 + 13] });
  expect(trade!.some(({ rate, norm }) => rate === null && norm === null)).toBe(true);
  // Certified boxes stand in the middles of cells of their own, coarser grid, and their sizes are as they were found.
  const { columns, rows, sizes } = result.boxes!;
  expect(boxes).toHaveLength(columns * rows);
  boxes!.forEach(({ mu, nu, k }, index) => {
    expect(mu).toBeCloseTo(-1 + (((index % columns) + 0.5) * 2) / columns, 12);
    expect(nu).toBeCloseTo(0.02 + ((Math.floor(index / columns) + 0.5) * 3.98) / rows, 12);
    expect(k).toBe(Number.isNaN(sizes[index]!) ? null : sizes[index]);
  });
  expect(boxes!.some(({ k }) => Number(k) > 0)).toBe(true);
  expect(tradeTables({ ...result, boxes: null })).toHaveLength(1);
});

test('compared activations stand in one table of each kind, told apart by index though their names be alike', () => {
  const layers: readonly Parameters[] = [
    { ...selu, dropout: 'alpha', rate: 0.1 },
    { ...selu, activation: 'relu' },
    { ...selu, activation: 'formula', formula: 'no(' },
    { ...selu, activation: 'elu', lambda: 1.5001, alpha: 1 },
    { ...selu, activation: 'elu', lambda: 1.5002, alpha: 1 },
  ];
  const result = run(
    compareJob({
      ...{ layers, window, nuScale: 'linear', columns: 3, rows: 3 },
      ...{ starts: [{ mu: 0.5, nu: 1.5 }], depth: 4, range: [-4, 3] },
    }),
  );
  const made = compareTables(result, ['SELU', 'ReLU', 'mine', 'ELU, λ 1.5', 'ELU, λ 1.5']);
  expect(made.map(({ id }) => id)).toEqual([
    'compared-activations',
    'compared-curves',
    'compared-orbits',
    'compared-ends',
    'compared-fixed-points',
    'compared-field',
  ]);
  const [activations, curves, orbits, , , field] = made.map(read);
  const none = { beta: null, formula: null, dropout: null, rate: null };
  expect(activations).toEqual([
    { index: 1, activation: 'SELU', lambda: lambda01, alpha: alpha01, ...none, dropout: 'alpha', rate: 0.1 },
    { index: 2, activation: 'ReLU', lambda: lambda01, alpha: null, ...none },
    { index: 3, activation: 'mine', lambda: lambda01, alpha: alpha01, ...none, formula: 'no(' },
    { index: 4, activation: 'ELU, λ 1.5', lambda: 1.5001, alpha: 1, ...none },
    { index: 5, activation: 'ELU, λ 1.5', lambda: 1.5002, alpha: 1, ...none },
  ]);
  // The third is no function, so nothing is told of it.
  expect(new Set(curves!.map(({ index }) => index))).toEqual(new Set([1, 2, 4, 5]));
  for (const { index, activation, z, f } of curves!.filter(({ z }) => Number(z) > 0)) {
    const { activation: name, lambda } = activations![Number(index) - 1]!;
    expect(activation).toBe(name);
    expect(Number(f)).toBeCloseTo(Number(lambda) * Number(z), 14);
  }
  expect(orbits).toHaveLength(4 * 5);
  expect(field).toHaveLength(4 * 9);
  expect(compareTables({ ...result, maps: [] }, []).map(({ id }) => id)).toEqual(['compared-activations']);
});

test('regimes are given cell by cell in the parameters’ own names, with their borders and bifurcations', () => {
  const result = run(
    regimesJob({
      ...{ parameters: selu, x: { of: 'omega', min: -2, max: 2 }, y: { of: 'tau', min: 0.05, max: 4 } },
      ...{ columns: 12, rows: 10 },
    }),
  );
  const [cells, edges, curves] = regimeTables(result).map(read);
  expect(cells).toHaveLength(120);
  cells!.forEach(({ omega, tau, end, nu, rate }, k) => {
    expect(omega).toBeCloseTo(-2 + (((k % 12) + 0.5) * 4) / 12, 12);
    expect(tau).toBeCloseTo(0.05 + ((Math.floor(k / 12) + 0.5) * 3.95) / 10, 12);
    expect(end).toBe(result.names[result.kinds[k]!]);
    expect(nu === null).toBe(Number.isNaN(result.nu[k]!));
    expect(rate === null).toBe(Number.isNaN(result.rate[k]!));
  });
  expect(Object.keys(edges![0]!)).toEqual(['omega_from', 'tau_from', 'omega_to', 'tau_to']);
  expect(edges).toHaveLength(result.edges.length / 4);
  for (const { omega, tau, mu, nu } of curves!) {
    const [at, layer] = [
      { mu: Number(mu), nu: Number(nu) },
      { ...selu, omega: Number(omega), tau: Number(tau) },
    ];
    const to = momentMap(at, layer);
    expect(to.mu / at.mu).toBeCloseTo(1, 9);
    expect(to.nu / at.nu).toBeCloseTo(1, 9);
    expect(jacobian(at, layer).flat().every(Number.isFinite)).toBe(true);
  }
});

test('branches are given with the parameter’s name, cycles and what becomes of starts included', () => {
  const result = run(
    branchJob({ parameters: { ...selu, omega: -1.5 }, axis: { of: 'tau', min: 0.05, max: 4 }, samples: 21 }),
  );
  const [branches, ends] = branchTables(result).map(read);
  const points = result.branches.reduce((sum, branch) => sum + branch.points.length / 3, 0);
  expect(branches).toHaveLength(points + result.cycles.length);
  expect(result.cycles.length).toBeGreaterThan(0);
  for (const { branch, kind } of branches!) expect(branch === null).toBe(kind === 'attracting cycle');
  expect(ends!.map(({ end }) => end)).toEqual(result.kinds);
  expect([ends![0]!.tau, ends!.at(-1)!.tau]).toEqual([0.05, 4]);
});

test('signs are given cell by cell, as the map moves the cell’s middle', () => {
  const result = run(signsJob({ parameters: selu, window, nuScale: 'log', columns: 7, rows: 5 }));
  const rows = read(signTable(result));
  expect(rows).toHaveLength(35);
  for (const { mu, nu, mean_grows, variance_grows } of rows) {
    const to = momentMap({ mu: Number(mu), nu: Number(nu) }, selu);
    expect([mean_grows, variance_grows]).toEqual([to.mu > Number(mu) ? 1 : 0, to.nu > Number(nu) ? 1 : 0]);
  }
});

test('the plane’s tables hold the followed box, the variance’s own curve and the growth at a kink', () => {
  const box = { muMin: -0.1, muMax: 0.1, nuMin: 0.8, nuMax: 1.5 };
  const map = run(
    mapJob({ parameters: selu, window, nuScale: 'linear', columns: 2, rows: 2, starts: [], layers: 1, box }),
  );
  const made = tables({ ...map, link: '' });
  const by = (id: string) => read(made.find((one) => one.id === id)!);
  expect(new Set(by('box-images').map(({ layer }) => layer))).toEqual(new Set([1, 2, 4, 8]));
  const corner = momentMap({ mu: -0.1, nu: 0.8 }, selu);
  expect(by('box-images')[0]).toEqual({ layer: 1, ...corner });
  for (const { nu, nu_next } of by('variance-curve'))
    expect(nu_next).toBeCloseTo(momentMap({ mu: 0, nu: Number(nu) }, selu).nu, 14);
  const collapsed = by('fixed-points').find((point) => point.collapsed === 'yes')!;
  expect(collapsed.kink_growth_greatest).toBe(map.fixedPoints.find(({ kink }) => kink)!.kink!.greatest);
});
