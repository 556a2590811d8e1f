import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryState } from '../address/arbitraryState';
import { fieldTable } from '../address/fieldTable';
import { boxOf, boxProblem, writeBox, writeRegion } from './boxRule';

const theorem1 = [-0.1, 0.1, 0.8, 1.5, -0.1, 0.1, 0.95, 1.1] as const;

/** Why a box with one limit changed is refused. */
function problemWith(index: number, value: number): string | undefined {
  const read = boxOf(theorem1.map((limit, i) => (i === index ? value : limit)));
  return 'problem' in read ? read.problem : undefined;
}

test('a box comes back from its eight numbers', () => {
  expect(fieldTable.box.read('-0.1,0.1,0.8,1.5,-0.1,0.1,0.95,1.1')).toEqual({
    value: { mu: [-0.1, 0.1], nu: [0.8, 1.5], omega: [-0.1, 0.1], tau: [0.95, 1.1] },
  });
  expect(fieldTable.box.read('')).toEqual({ value: null });
  fc.assert(
    fc.property(arbitraryState, ({ box }) => {
      if (box === null) return;
      expect(boxProblem(box)).toBeUndefined();
      expect(fieldTable.box.read(writeBox(box))).toEqual({ value: box });
    }),
  );
});

test('a box that is none is refused with its reason', () => {
  expect(problemWith(0, 0.2)).toBe('μ from is above μ to');
  expect(problemWith(2, -0.01)).toBe('ν is a variance and cannot be below 0');
  expect(problemWith(6, -0.01)).toBe('τ is a sum of squares and cannot be below 0');
  expect(problemWith(5, 2e6)).toBe('a limit of ω is beyond a million');
  expect(problemWith(5, -0.1)).toBeUndefined();
  expect(fieldTable.box.read('1,2,3')).toHaveProperty('problem');
});

test('a box of moments comes back from its four numbers, and is refused with its reason', () => {
  const region = { mu: [-0.5, 0.5], nu: [0.8, 1.5] } as const;
  expect(writeRegion(region)).toBe('-0.5,0.5,0.8,1.5');
  expect(fieldTable.region.read('-0.5,0.5,0.8,1.5')).toEqual({ value: region });
  expect(fieldTable.region.read('0.5,-0.5,0.8,1.5')).toEqual({ problem: 'μ from is above μ to' });
  expect(fieldTable.region.read('-0.5,0.5,-1,1.5')).toEqual({ problem: 'ν is a variance and cannot be below 0' });
  expect(fieldTable.region.read('-0.5,0.5,0.8')).toHaveProperty('problem');
});
