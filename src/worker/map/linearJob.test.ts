import { expect, test } from 'vitest';
import { alpha01, finish, lambda01 } from '../../math';
import type { LinearRequest, LinearResult, MapResult } from '../messages';
import { linearJob } from './linearJob';
import { mapJob } from './mapJob';

const parameters = { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 };

function map(): MapResult {
  const window = { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 };
  return finish(mapJob({ parameters, window, nuScale: 'linear', columns: 4, rows: 3, starts: [], layers: 32 }));
}

function near(request: LinearRequest): LinearResult {
  const step = linearJob(request).next();
  if (step.done !== true) throw new Error('the job was to finish in one step');
  return step.value;
}

test('every fixed point has a linear map, but for the kink', () => {
  const { fixedPoints, linearMaps } = map();
  expect(fixedPoints.map(({ kink }) => kink !== undefined)).toContain(true);
  expect(linearMaps.map((linear) => linear === null)).toEqual(fixedPoints.map(({ kink }) => kink !== undefined));
  fixedPoints.forEach(({ norm }, index) => {
    const linear = linearMaps[index];
    if (linear) expect(linear.singular.values[0]).toBe(norm);
  });
});

test('orbits near a fixed point come back with the request they were made from', () => {
  const point = map().fixedPoints.find(({ boundary }) => !boundary)!;
  const request: LinearRequest = { parameters, point, side: 0.2, layers: 12 };
  const { request: back, linearisation } = near(request);
  expect(back).toBe(request);
  // Nothing leaves the square at (0, 1): the start and all 12 layers.
  expect(linearisation.paths.map(({ orbit }) => orbit.length)).toEqual([26, 26, 26, 26]);
});
