import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../../math';
import type { Settings } from '../../network';
import { networkJob } from './networkJob';
import { unitsJob } from './unitsJob';
import { widthsJob } from './widthsJob';

const parameters = { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 };
const settings: Settings = {
  ...{ parameters, width: 48, depth: 6, batch: 48, seed: 3, law: 'normal', centred: false },
  ...{ input: { mu: 0.5, nu: 1.5 }, alike: 0, pair: 0.5, drift: 0 },
};

/** What a job returns, and the parts done on the way. */
function run<T>(steps: Generator<{ readonly done?: number }, T>): { readonly output: T; readonly parts: number[] } {
  const parts: number[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { output: step.value, parts };
    if (step.value.done !== undefined) parts.push(step.value.done);
  }
}

test('a run has a record, a band and a gradient for every layer, and its parts only grow', () => {
  const { output, parts } = run(networkJob({ settings }));
  for (const list of [output.records, output.bands, output.gradients, output.many, output.unit])
    expect(list).toHaveLength(7);
  expect(output.whole).toBe(true);
  expect(parts).toEqual([...parts].sort((a, b) => a - b));
  expect(parts[0]).toBeGreaterThanOrEqual(0);
  expect(parts.at(-1)).toBeLessThanOrEqual(1);
});

test('a run can be stopped within any layer', () => {
  // Between two steps at most a strip of a product is computed.
  expect(run(networkJob({ settings })).parts.length).toBeGreaterThan(6 * 4);
});

test('near ω = 0 and τ = 1 the own map of a unit attracts, far from there it does not', () => {
  const sums = Float32Array.of(0, 1, 0, 0.3, 0, 3, 0.1, 1.1);
  const { output } = run(unitsJob({ parameters, from: { mu: 0, nu: 1 }, sums }));
  expect([...output.fixed].map(Number.isNaN)).toEqual([false, false, true, true, true, true, false, false]);
  expect(output.attracting).toBe(2);
  expect(output.fixed[1]).toBeCloseTo(1, 12);
  expect(output.fixed[6]).toBeCloseTo(0.054705981, 5);
  expect(output.to[1]).toBeCloseTo(1, 12);
});

test('one input’s distance from the map falls with the root of the width, the batch’s faster', () => {
  const { output, parts } = run(widthsJob({ settings: { ...settings, depth: 4 }, widths: [16, 32, 64, 128] }));
  expect(output.found.map(({ width }) => width)).toEqual([16, 32, 64, 128]);
  // The inputs' own chance, O(1/n), makes narrow networks somewhat worse.
  expect(Math.abs(output.slope.value + 0.5)).toBeLessThan(4 * Math.max(output.slope.deviation, 0.03));
  expect(output.pooledSlope.value).toBeLessThan(output.slope.value);
  expect(output.found[3]!.kurtosis).toBeLessThan(output.found[0]!.kurtosis);
  expect(parts.at(-1)).toBeLessThanOrEqual(1);
});
