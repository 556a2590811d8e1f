import { expect, test } from 'vitest';
import type { FixedPoint, Orbit } from '../../math/types';
import { defaultState } from '../../state/defaultState';
import { throughPoint } from './throughPoint';

const fixed = (mu: number, nu: number, kind: FixedPoint['kind'] = 'attracting'): FixedPoint => ({
  ...{ mu, nu, kind, boundary: nu === 0, marginal: false, norm: 0, residual: 0 },
  H: [
    [0, 0],
    [0, 0],
  ],
  eigenvalues: [
    { re: 0, im: 0 },
    { re: 0, im: 0 },
  ],
});
const orbit: Orbit = {
  points: [0, 1, 2].map((layer) => ({ mu: layer / 10, nu: 1 + layer })),
  outcome: { kind: 'undecided', layers: 2 },
};
const found = { fixedPoints: [fixed(0.1, 1.4), fixed(0, 0, 'saddle')], orbits: [orbit, orbit] };
const of = (change: object, result = found) => throughPoint({ ...defaultState, ...change }, result);

test('by itself the point is the chosen fixed point, and the playhead’s layer of orbit A while there is a playhead', () => {
  expect(of({})).toEqual({ point: { mu: 0.1, nu: 1.4 }, words: 'the chosen fixed point, attracting' });
  expect(of({ playhead: 1 })).toEqual({ point: { mu: 0.1, nu: 2 }, words: 'layer 1 of orbit A' });
});

test('an orbit shorter than the playhead, or without one, is taken at its last layer', () => {
  expect(of({ playhead: 30 }).words).toBe('layer 2 of orbit A');
  expect(of({ through: 'orbit2' })).toEqual({ point: { mu: 0.2, nu: 3 }, words: 'layer 2 of orbit B' });
});

test('where there is nothing else, or only a point without variance, it is (0, 1)', () => {
  const standard = { point: { mu: 0, nu: 1 }, words: 'the point (0, 1)' };
  expect(of({}, { fixedPoints: [], orbits: [] })).toEqual(standard);
  expect(of({ playhead: 3 }, { fixedPoints: [], orbits: [] })).toEqual(standard);
  expect(of({}, { ...found, fixedPoints: [fixed(0, 0)] })).toEqual(standard);
  expect(of({ through: 'orbit7' })).toEqual(standard);
  expect(of({ through: 'fixed' }, { ...found, fixedPoints: [fixed(0, 0)] }).point).toEqual({ mu: 0, nu: 0 });
});
