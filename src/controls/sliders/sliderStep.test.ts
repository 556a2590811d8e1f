import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parameterOf, parameterTable } from '../../state/tables/parameterTable';
import { markPlaces } from './markPlaces';
import { draggedValue, keyedValue, steppedValue } from './sliderStep';

const omega = parameterOf('omega');
const lambda = parameterOf('lambda');
const anyRow = fc.constantFrom(...parameterTable);
const seed = { numRuns: 500 };

describe('keys on a slider', () => {
  test('step to decimal numbers without dust', () => {
    let value = 0;
    for (const expected of [0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07]) {
      value = keyedValue(omega, value, 'ArrowRight') ?? Number.NaN;
      expect(value).toBe(expected);
    }
    expect(keyedValue(omega, 0.01, 'ArrowLeft')).toBe(0);
  });

  test('come from a value between two steps to the nearest one in their direction', () => {
    expect(keyedValue(lambda, lambda.default, 'ArrowUp')).toBe(1.06);
    expect(keyedValue(lambda, lambda.default, 'ArrowDown')).toBe(1.05);
  });

  test('go ten steps by page, and to the ends by Home and End', () => {
    expect(keyedValue(omega, 0, 'PageUp')).toBe(0.1);
    expect(keyedValue(omega, 0, 'PageDown')).toBe(-0.1);
    expect(keyedValue(omega, 0, 'Home')).toBe(-2);
    expect(keyedValue(omega, 0, 'End')).toBe(2);
    expect(keyedValue(omega, 0, 'a')).toBeUndefined();
  });

  test('stop at the ends, and never pull a value beyond the range back but by stepping inwards', () => {
    expect(keyedValue(omega, 1.995, 'PageUp')).toBe(2);
    expect(keyedValue(omega, 3.5, 'ArrowRight')).toBe(3.5);
    expect(keyedValue(omega, 3.5, 'ArrowLeft')).toBe(3.49);
  });

  test('move the value in their direction, wherever it is', () => {
    fc.assert(
      fc.property(anyRow, fc.double({ min: 0, max: 1, noNaN: true }), (row, share) => {
        const value = row.min + share * (row.max - row.min);
        expect(steppedValue(row, value, 1)).toBeGreaterThan(value);
        expect(steppedValue(row, value, -1)).toBeLessThan(value);
      }),
      seed,
    );
  });
});

describe('dragging a slider', () => {
  test('meets every mark exactly, from a little on either side', () => {
    for (const row of parameterTable) {
      for (const { value } of row.marks) {
        // A quarter of a percent of the track: half a pixel.
        for (const off of [-0.0025, 0, 0.0025])
          expect(draggedValue(row, value + off * (row.max - row.min))).toBe(value);
      }
    }
  });

  test('leaves values between two marks to be set', () => {
    expect(draggedValue(omega, 0.05)).toBe(0.05);
    expect(draggedValue(parameterOf('tau'), 0.975)).toBeCloseTo(0.98, 12);
  });

  test('gives a legal value within the range, at most a step or a snap away', () => {
    fc.assert(
      fc.property(anyRow, fc.double({ min: 0, max: 1, noNaN: true }), (row, share) => {
        const place = row.min + share * (row.max - row.min);
        const value = draggedValue(row, place);
        expect(row.isLegal(value)).toBe(true);
        expect(value).toBeGreaterThanOrEqual(row.min);
        expect(value).toBeLessThanOrEqual(row.max);
        expect(Math.abs(value - place)).toBeLessThan(0.04);
      }),
      seed,
    );
  });
});

test('the labels of a slider’s marks stay on the track, in order and apart', () => {
  for (const row of parameterTable) {
    const labels = markPlaces(row, 17).map((place) => place.label);
    labels.forEach((label, index) => {
      expect(label).toBeGreaterThanOrEqual(8.5);
      expect(label).toBeLessThanOrEqual(91.5);
      if (index > 0) expect(label - (labels[index - 1] ?? 0)).toBeGreaterThanOrEqual(17 - 1e-9);
    });
  }
});
