import { expect, test } from 'vitest';
import { basinNames } from '../../charts/heat/basinNames';
import { alpha01, heatAt, lambda01, rowCentres } from '../../math';
import type { Heat, HeatPicture } from '../../math/HeatPicture';
import type { Parameters } from '../../math/types';
import { heatJob } from './heatJob';
import type { HeatRequest } from './heatMessages';

const request = (heat: Heat, more: Partial<HeatRequest> = {}): HeatRequest => ({
  heat,
  parameters: { omega: 0.8, tau: 1, lambda: lambda01, alpha: alpha01 },
  window: { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 },
  nuScale: 'linear',
  columns: 150,
  rows: 133,
  ...more,
});

/** The pictures of a job in their order, and how often it could be interrupted. */
function run(input: HeatRequest) {
  const pictures: HeatPicture[] = [];
  const steps = heatJob(input);
  let pauses = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) return { pictures: [...pictures, step.value], pauses };
    pauses++;
    if (step.value.partial) pictures.push(step.value.partial);
  }
}

const heats = ['norm', 'radius', 'distance', 'layers', 'basins'] as const;
const examples = heats.flatMap((heat) => [
  [heat, request(heat)] as const,
  [
    `${heat}, ν logarithmic`,
    request(heat, { nuScale: 'log', window: { muMin: -2, muMax: 2, nuMin: 0.001, nuMax: 20 } }),
  ] as const,
]);

test.each(examples)('%s: the coarse picture precedes the final one and equals it on shared points', (_, input) => {
  const { pictures, pauses } = run(input);
  const [coarse, final] = pictures as [HeatPicture, HeatPicture];
  expect(pictures).toHaveLength(2);
  expect(pauses).toBeGreaterThan(input.rows);
  for (const picture of pictures) expect(picture.request).toBe(input);
  expect([final.columns, final.rows, final.stride]).toEqual([150, 133, 1]);
  expect(coarse.range).toEqual(final.range);
  for (let j = 0; j < coarse.rows; j++)
    for (let i = 0; i < coarse.columns; i++) {
      const here = j * coarse.columns + i;
      const there = Math.min(132, 8 * j + 4) * 150 + Math.min(149, 8 * i + 4);
      expect(final.values[there]).toEqual(coarse.values[here]);
      expect(final.classes[there]).toEqual(coarse.classes[here]);
    }
});

test('the numbers are those of the cells’ centres', () => {
  const input = request('norm');
  const { values } = run(input).pictures[1]!;
  const nu = rowCentres(input)[70]!;
  expect(values[70 * 150 + 20]).toBe(Math.fround(heatAt('norm', input.parameters, -1 + (20.5 * 2) / 150, nu)));
});

test('basins filled in from their surroundings are those of cells followed one by one', () => {
  // Layers find the converging cells by another route; few cells are left undecided.
  const [filled, followed] = (['basins', 'layers'] as const).map((heat) => run(request(heat)).pictures[1]!.classes);
  let unlike = 0;
  let undecided = 0;
  for (let k = 0; k < filled!.length; k++) {
    if (followed![k] === 1) undecided++;
    else if (filled![k] !== followed![k]) unlike++;
  }
  expect(unlike).toBe(0);
  expect(undecided).toBeLessThan(0.01 * filled!.length);
});

test('at ω = 0.91, where orbits are slow, the plane still falls into the basins of (0.2817, 1.3736) and (−1.1285, 0)', () => {
  const parameters = { omega: 0.91, tau: 1, lambda: lambda01, alpha: alpha01 };
  const { classes, attractors } = run(request('basins', { parameters, columns: 80, rows: 80 })).pictures[1]!;
  expect(attractors.map(({ kind }) => kind)).toEqual(['converges', 'collapses']);
  expect(attractors[0]!.points[0]!.mu).toBeCloseTo(0.28174997683, 9);
  expect(attractors[1]!.points[0]!.mu).toBeCloseTo(-1.12854432057, 9);
  // What is undecided lies along the border between the two.
  expect(classes.filter((kind) => kind < 2).length).toBeLessThan(0.01 * classes.length);
});

test('layers are a whole number where the orbit converges, and none where it does not', () => {
  const { values, classes } = run(request('layers', { parameters: { ...request('layers').parameters, omega: 0.95 } }))
    .pictures[1]!;
  for (const [k, value] of values.entries()) expect(Number.isInteger(value)).toBe(classes[k]! >= 2);
  for (const kind of [0, 2]) expect(classes).toContain(kind);
});

test('an attractor that no start of the lookout meets is found by the cells that are undecided', () => {
  const input = request('basins', { window: { muMin: -0.95, muMax: 0.2, nuMin: 0, nuMax: 12 } });
  const { classes, attractors } = run(input).pictures[1]!;
  expect(attractors.map(({ kind }) => kind).sort()).toEqual(['collapses', 'converges']);
  expect(classes).not.toContain(1);
});

test.each([
  ['ReLU with He initialisation', { activation: 'relu', omega: 0, tau: 2, layer: 'random' }],
  ['the identity with a mean that is halved', { activation: 'identity', omega: 0.5, tau: 1 }],
] as const)('%s: starts with ν > 0 come to the line of fixed points, and the map says so', (_, more) => {
  const parameters: Parameters = { lambda: 1, alpha: 1, ...more };
  for (const heat of ['basins', 'layers'] as const) {
    const input = request(heat, {
      parameters,
      window: { muMin: -2, muMax: 2, nuMin: 0, nuMax: 4 },
      columns: 40,
      rows: 30,
    });
    const { classes, attractors, values } = run(input).pictures[1]!;
    expect(attractors.map(({ kind, line }) => [kind, line])).toEqual([['converges', true]]);
    expect([...new Set(classes)]).toEqual([2]);
    expect(basinNames(attractors, 300)[2]!.words).toMatch(/^comes to the line of fixed points through \(/);
    // Every start has an end of its own, so that no count is one of layers to the same place.
    if (heat === 'layers') expect(values.every(Number.isNaN)).toBe(true);
  }
});
