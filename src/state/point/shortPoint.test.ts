import { expect, test } from 'vitest';
import type { FixedPoint } from '../../math/types';
import { format } from '../address/address';
import { defaultState } from '../defaultState';
import { selectedPoint } from './selectedPoint';
import { shortPoint } from './shortPoint';

const at = (mu: number, nu: number) => ({ mu, nu, kind: 'attracting', boundary: false }) as unknown as FixedPoint;

test('a fixed point is chosen in as few digits as tell it from the others', () => {
  const points = [at(9.172350379227368e-17, 1.0000000000000002), at(-0.123456, 0.987654), at(-0.12341, 0.98762)];
  expect(points.map((_, index) => shortPoint(points, index))).toEqual([
    { mu: 0, nu: 1 },
    { mu: -0.1235, nu: 0.9877 },
    { mu: -0.1234, nu: 0.9876 },
  ]);
  expect(format({ ...defaultState, selected: shortPoint(points, 0) })).toBe('#v=1&selected=0,1');
});

test('points that lie closer together than any decimals are told apart all the same', () => {
  const points = [at(0, 1e-17), at(0, 3e-17), at(0, 0)];
  expect(points.map((_, index) => selectedPoint(points, shortPoint(points, index)))).toEqual([0, 1, 2]);
});
