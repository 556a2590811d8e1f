import { expect, test } from 'vitest';
import { worked } from '../math';
import type { HeatPicture } from '../math/HeatPicture';
import type { Parameters } from '../math/types';
import type { Settings } from '../network';
import { heatJob } from './heat/heatJob';
import { finestStride } from './heat/stretches';
import { mapJob } from './map/mapJob';
import type { MapResult } from './messages';
import { networkJob } from './network/networkJob';
import type { NetworkResult } from './network/networkMessages';
import { branchJob } from './parameters/branchJob';
import { regimesJob } from './parameters/regimesJob';

/** Bounds are tried at this part of what they are on the page, as what they bound goes on for seconds there. */
const patience = 0.02;
/** What a step may take beyond a bound. */
const step = 5e6;

const wave: Parameters = { activation: 'formula', formula: 'abs(sin(3*z))', omega: 0, tau: 1, lambda: 1, alpha: 1 };

/** The last result, those before it, the work that all of it took, and the most that one step did. */
function run<T>(steps: Generator<{ readonly partial?: T }, T>) {
  const before = worked();
  const partials: T[] = [];
  let longest = 0;
  for (;;) {
    const begun = worked();
    const { done, value } = steps.next();
    longest = Math.max(longest, worked() - begun);
    if (done) return { partials, result: value, work: worked() - before, longest };
    if (value.partial) partials.push(value.partial);
  }
}

test('a plane of parameters of a formula that oscillates ends early, says so, and keeps its coarser picture', () => {
  const request = {
    parameters: wave,
    x: { of: 'omega', min: -2, max: 2 },
    y: { of: 'tau', min: 0.05, max: 4 },
    ...{ columns: 96, rows: 96 },
  } as const;
  const { partials, result, work } = run(regimesJob(request, patience));
  expect(work).toBeLessThan(patience * 8e8 + step);
  expect(result.early).toBe(true);
  expect(partials.map(({ columns }) => columns)).toEqual([4, 8, 24, 96]);
  const [before, last] = partials.slice(-2);
  expect(result.kinds).toEqual(last!.kinds);
  // The last cells were not followed any more: each has the kind of the cell of the picture before.
  const from = (k: number) => Math.floor(k / 96 / 4) * 24 + Math.floor((k % 96) / 4);
  for (let k = 9000; k < 96 * 96; k++) expect(result.kinds[k]).toBe(before!.kinds[from(k)]);
});

test('a plane of parameters that takes little ends with all its cells', () => {
  const axes = { x: { of: 'omega', min: -0.2, max: 0.2 }, y: { of: 'tau', min: 1.6, max: 2 } } as const;
  const parameters: Parameters = { activation: 'tanh', omega: 0, tau: 1, lambda: 1, alpha: 1 };
  const { result } = run(regimesJob({ parameters, ...axes, columns: 4, rows: 4 }));
  expect(result.early).toBe(false);
});

test('along a parameter the last whole picture stays where samples take long', () => {
  const request = { parameters: wave, axis: { of: 'tau', min: 0.05, max: 4 }, samples: 161 } as const;
  const { partials, result, work } = run(branchJob(request, patience));
  expect(work).toBeLessThan(patience * 4e8 + step);
  expect(result.every).toBeGreaterThan(1);
  expect(result.kinds).toHaveLength(160 / result.every + 1);
  expect(result.kinds).toEqual(partials.at(-1)!.kinds);
});

test.each(['layers', 'basins'] as const)('%s of a formula that oscillates end early with a coarser picture', (heat) => {
  const request = {
    heat,
    parameters: { ...wave, formula: 'z+0.001*sin(10000*z)' },
    window: { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2.5 },
    nuScale: 'linear',
    ...{ columns: 240, rows: 160 },
  } as const;
  const { partials, result, work } = run<HeatPicture>(heatJob(request, patience));
  expect(work).toBeLessThan(patience * 6e8 + step);
  expect(result.early).toBe(true);
  expect(result.stride).toBeGreaterThan(1);
  expect(result.classes).toHaveLength(result.columns * result.rows);
  expect(result.classes).toEqual(partials.at(-1)!.classes);
});

test('pictures of single points are as fine as the first one says that they can be', () => {
  expect(finestStride(8, 1e6)).toBe(1);
  expect(finestStride(8, 2e7)).toBe(2);
  expect(finestStride(8, 1e9)).toBe(8);
});

test('no step of a plane takes long where an activation has kinks without end', () => {
  const request = {
    parameters: { ...wave, formula: 'floor(z)' },
    window: { muMin: -3, muMax: 3, nuMin: 0, nuMax: 9 },
    nuScale: 'linear',
    ...{ columns: 10, rows: 10, starts: [{ mu: 0, nu: 1 }], layers: 30 },
  } as const;
  expect(run<MapResult>(mapJob(request)).longest).toBeLessThan(step);
});

test('no step of a network takes long where an activation has kinks without end', () => {
  const settings: Settings = {
    parameters: { ...wave, formula: 'floor(z)' },
    ...{ width: 8, depth: 16, batch: 2, seed: 1, law: 'normal', centred: false },
    ...{ input: { mu: 0, nu: 1 }, alike: 0, pair: 0.5, drift: 0 },
  };
  expect(run<NetworkResult>(networkJob({ settings })).longest).toBeLessThan(2 * step);
});
