import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../constants';
import { jacobian } from '../map/jacobian';
import { kernelOf } from '../map/kernelOf';
import type { Matrix2, Parameters } from '../types';
import { classify } from './classify';
import { linearMap } from './linearMap';

const paper: Parameters = { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 };
const at01 = (omega: number) => jacobian({ mu: 0, nu: 1 }, { ...paper, omega });

test('at ω = 0 the linear map at (0, 1) has rank 1: det 0, trace 0.78264788, one half-axis 0.78767336', () => {
  const map = linearMap(at01(0))!;
  expect(map.determinant).toBe(0);
  // Derivatives are good to 1e-12 of the row's largest entry.
  expect(map.trace).toBeCloseTo(0.7826478831968128, 12);
  expect(map.singular.values[0]).toBeCloseTo(0.7876733604657156, 12);
  expect(map.singular.values[1]).toBe(0);
});

test('at ω = 0 errors in the mean vanish, and those that stay point along H’s one column', () => {
  const { directions } = linearMap(at01(0))!;
  const [kept, lost] = directions!;
  expect(kept[0] / kept[1]).toBeCloseTo(0.088834755106890123 / 0.7826478831968128, 12);
  expect(lost).toEqual([1, 0]);
});

test('at ω = −1 the point (0, 1) is stable although the norm is above 1', () => {
  const point = classify(kernelOf(paper), { ...paper, omega: -1 }, 0, 1);
  const map = linearMap(point.H)!;
  expect(point.kind).toBe('attracting');
  // The printed digits of the published values.
  expect(point.eigenvalues.map(({ re }) => re.toFixed(3))).toEqual(['-0.970', '0.767']);
  expect(map.singular.values[0].toFixed(3)).toBe('1.111');
  expect(map.trace).toBeCloseTo(point.eigenvalues[0].re + point.eigenvalues[1].re, 14);
  expect(map.determinant).toBeCloseTo(point.eigenvalues[0].re * point.eigenvalues[1].re, 14);
});

test('a rotation keeps no direction, its ellipse is a circle', () => {
  const { directions, singular } = linearMap([
    [0, -0.5],
    [0.5, 0],
  ])!;
  expect(directions).toBeNull();
  expect(singular.values).toEqual([0.5, 0.5]);
});

test.each<[Matrix2]>([
  [
    [
      [Infinity, 0],
      [0, 1],
    ],
  ],
  [
    [
      [1e200, 0],
      [1, 1e200],
    ],
  ],
  [
    [
      [Number.NaN, 0],
      [0, 1],
    ],
  ],
])('%j is beyond the range of numbers, and says so', (H) => {
  expect(linearMap(H)).toBeNull();
});
