import { expect, test } from 'vitest';
import { nullclines } from '../../math';
import { effort } from '../../math/moments/quadrature/effort';
import { finish } from '../../math/numeric/finish';
import type { MapRequest, MapResult } from '../messages';
import { mapJob } from './mapJob';

const request = (formula: string, omega: number, tau: number): MapRequest => ({
  parameters: { activation: 'formula', formula, omega, tau, lambda: 1, alpha: 1 },
  window: { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2.5 },
  nuScale: 'linear',
  columns: 20,
  rows: 15,
  starts: [
    { mu: -0.8, nu: 0.3 },
    { mu: 0.5, nu: 2 },
  ],
  layers: 32,
});
const found = (...of: Parameters<typeof request>) => finish(mapJob(request(...of)) as Generator<unknown, MapResult>);

test('the work for the plane of a formula that oscillates fast is bounded, and no fixed point is made of rounding', () => {
  const before = effort.nodes + effort.made;
  const { fixedPoints } = found('z+0.001*sin(10000*z)', 0, 1);
  // Nodes that are summed over in a second or so.
  expect(effort.nodes + effort.made - before).toBeLessThan(1e8);
  expect(fixedPoints.filter(({ nu }) => nu > 0)).toEqual([]);
});

test('where a layer raises every variance by less than sums could miss, no nullcline is made of what they miss', () => {
  const { parameters, window } = request('z+0.001*sin(10000*z)', 0, 1);
  expect(nullclines(parameters, window, { nuScale: 'linear' }).variance).toEqual([]);
});

test('of a formula with more bends than sums can follow, the plane says from where on and by how much they are off', () => {
  const { doubt, fixedPoints, nullclines: lines } = found('z>0?z:sin(5000*z)', 0, 1.5);
  expect(fixedPoints.map(({ kind, nu }) => [kind, nu.toFixed(1)])).toEqual([
    ['saddle', '0.0'],
    ['attracting', '0.5'],
  ]);
  expect(lines.variance).toHaveLength(1);
  expect(doubt).toMatch(
    /oscillates too fast to be summed where the net input’s variance is above 0\.0625: .* some 0\.0\d+ of/,
  );
});
