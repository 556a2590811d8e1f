import { expect, test } from 'vitest';
import { activationNamed } from '../activations/activationTable';
import { solve } from '../fixedPoints/solve';
import { roomRows } from '../fixedPoints/targetRoom';
import type { Shape } from '../gains/spread';
import { affineFor } from './affineFor';
import { pointByAffine, pointsByConstants, wayOf } from './ownPoints';
import { ownRoom } from './ownRoom';
import type { Dropping } from './wanted';

const shapeOf = (activation: string): Shape => ({
  ...{ lambda: 1, alpha: 1 },
  ...activationNamed(activation).start,
  activation,
});
const typed = (formula: string): Shape => ({ activation: 'formula', formula, lambda: 1, alpha: 1 });
const grid = {
  window: { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 },
  nuScale: 'linear',
  columns: 8,
  rows: 8,
} as const;

function last<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const layers: readonly Dropping[] = [
  { omega: 0, tau: 1 },
  { omega: 0.5, tau: 0.8, layer: 'random', bias: -0.2, biasVariance: 0.1 },
  { omega: 0.2, tau: 1.1, skip: 0.6 },
];

test('the region that is scanned for SELU is that of its closed form', () => {
  for (const layer of layers) {
    const { kind, values } = last(ownRoom(grid, layer, shapeOf('selu')));
    const exact = last(roomRows(grid, layer));
    expect(kind).toBe('region');
    // α beyond 100, which the scan leaves out, is next to the edge.
    const clear = [...exact].flatMap((room, k) => (Math.abs(room) > 0.02 ? [[room > 0, values[k]! > 0]] : []));
    expect(clear.length).toBeGreaterThan(90);
    for (const [closed, scanned] of clear) expect(scanned).toBe(closed);
  }
});

test('leaky ReLU keeps means between −0.585477 and 1.323608 of a deviation at ω = 0, and a formula like it too', () => {
  // R(β) = (1 − β)/√(2π) / √((1 + β²)/2 − (1 − β)²/2π), least at β = 10, greatest at β = −1, where f = |z|.
  const one = { ...grid, window: { muMin: -0.585, muMax: 1.323, nuMin: 1, nuMax: 1.21 }, columns: 1, rows: 1 };
  for (const shape of [shapeOf('lrelu'), typed('lambda*max(z, 0) + lambda*beta*min(z, 0)')]) {
    const { kind, values } = last(ownRoom(one, layers[0]!, shape));
    expect(kind).toBe('region');
    const row = [...values.subarray(4, 8)];
    expect(row[1]).toBeCloseTo(0.585477 - 0.585, 5);
    expect(row[2]).toBeCloseTo(1.323608 - 1.323, 5);
    expect(Math.max(row[0]!, row[3]!)).toBeLessThan(0);
  }
});

test('λ alone keeps a line, of each side another sign; nothing is drawn without a scale', () => {
  const relu = last(ownRoom(grid, layers[0]!, shapeOf('relu')));
  expect(relu.kind).toBe('line');
  // E/√Var of ReLU at ω = 0 is 1/√(π − 1): at ν* = 1 its λ keeps μ* = 0.683323 alone.
  const width = grid.columns + 3;
  const atOne = [...relu.values.subarray(7 * width, 8 * width)];
  const nu = (Math.SQRT2 * (6 / 8)) ** 2;
  atOne.forEach((side, i) => {
    expect(side).toBeCloseTo(1 / Math.sqrt(Math.PI - 1) - (-1 + 0.25 * (i - 1)) / Math.sqrt(nu), 5);
  });
  // With all of the input added again nothing is kept, not even a line.
  const hopeless = last(ownRoom(grid, { omega: 0, tau: 1, skip: 1 }, shapeOf('relu')));
  expect([hopeless.kind, Math.max(...hopeless.values)]).toEqual(['region', -1]);
  for (const formula of ['tanh(z) + alpha', 'sin(lambda*z)', 'atan(lambda*z) + alpha*z'])
    expect(last(ownRoom({ ...grid, columns: 1, rows: 1 }, layers[0]!, typed(formula), true)).kind, formula).toBe(
      'none',
    );
});

test('alpha + sin(lambda z) keeps variances up to a half and no mean below 0, with any mean above', () => {
  const half = { ...grid, window: { muMin: -0.5, muMax: 1.5, nuMin: 0.16, nuMax: 0.81 }, columns: 2, rows: 5 };
  const { kind, values } = last(ownRoom(half, layers[0]!, typed('alpha + sin(lambda*z)'), true));
  expect(kind).toBe('region');
  // E = α from 0 to 100, Var = (1 − exp(−2λ²ν))/2 with λ up to 100; √ν is 0.4, 0.5, 0.6, 0.7, 0.8 and 0.9.
  const kept = Array.from({ length: 6 }, (_, j) => [1, 2, 3].map((i) => values[(j + 1) * 5 + i]! > 0));
  expect(kept).toEqual([true, true, true, true, false, false].map((below) => [false, below, below]));
});

test('the fixed points over targets are those of the closed form, and those of a·f + c as typed', () => {
  const targets = [
    { mu: 0, nu: 1 },
    { mu: 0.4, nu: 1.5 },
    { mu: 1, nu: 0.5 },
  ];
  for (const layer of layers) {
    expect(wayOf(shapeOf('selu'))).toBe('constants');
    const points = last(pointsByConstants(targets, layer, shapeOf('selu')));
    targets.forEach((target, k) => {
      const [exact] = solve(target, layer).filter(({ admissible }) => admissible);
      expect(points[k] === undefined).toBe(exact === undefined);
      if (exact) expect(points[k]!.norm).toBeCloseTo(exact.norm, 9);
    });
  }
  const dropouts = [{}, { dropout: 'standard', rate: 0.2 }, { dropout: 'alpha', rate: 0.2 }] as const;
  for (const dropping of dropouts) {
    const layer = { ...layers[0]!, omega: 0.3, ...dropping };
    const tanh = shapeOf('tanh');
    expect(wayOf(tanh)).toBe('affine');
    for (const target of targets.slice(0, 2)) {
      const affine = affineFor(target, layer, tanh);
      const point = pointByAffine(target, layer, tanh)!;
      if (typeof affine === 'string') throw new Error(affine);
      expect(point.residual).toBeLessThan(1e-12);
      point.H.flat().forEach((entry, k) => {
        expect(entry).toBeCloseTo(affine.point.H.flat()[k]!, 9);
      });
    }
  }
});
