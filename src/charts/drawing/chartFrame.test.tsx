import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Axes } from './Axes';
import { drawableRange } from './axisScale';
import { axisTicks } from './axisTicks';
import { chartFrame, farOff } from './chartFrame';
import { areaPath, linePath, polylinePath } from './linePath';

/** Any double, and often one that is at the end of something. */
const number = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -0, 1, 1 + 2 ** -52, 5e-324, -5e-324, 2 ** -1022, Number.MAX_VALUE, -Number.MAX_VALUE),
  fc.constantFrom(Number.NaN, Infinity, -Infinity),
  fc.double({ min: -10, max: 10, noNaN: true }),
);
const axis = fc.record({ min: number, max: number, scale: fc.constantFrom('linear' as const, 'log' as const) });
const request = fc.record({
  width: fc.integer({ min: 0, max: 4000 }),
  textSize: fc.double({ min: 6, max: 60, noNaN: true }),
  x: axis,
  y: axis,
  top: fc.integer({ min: 0, max: 60 }),
  right: fc.integer({ min: 0, max: 60 }),
  bottom: fc.integer({ min: 0, max: 60 }),
  gap: fc.constantFrom(8, 12),
});
const sized = fc.oneof(
  request,
  fc.tuple(request, fc.integer({ min: 0, max: 3000 })).map(([rest, height]) => ({ ...rest, height })),
);
const runs = { numRuns: 2000 };
const notANumber = /NaN|Infinity|undefined|null/;

test('whatever its range, an axis has a length and few ticks, each at its own value and with a label of its own', () => {
  fc.assert(
    fc.property(sized, (wanted) => {
      const { xTicks, yTicks, left, right, top, bottom } = chartFrame(wanted);
      expect(left < right && top < bottom).toBe(true);
      for (const ticks of [xTicks, yTicks]) {
        expect(ticks.length).toBeLessThanOrEqual(25);
        expect(new Set(ticks.map(({ value }) => value)).size).toBe(ticks.length);
        expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
        for (const { label } of ticks) {
          expect(label).not.toMatch(notANumber);
          expect(label).not.toBe('');
        }
      }
    }),
    runs,
  );
});

test('whatever the value, it has a place that can be written, and whatever the pixel, a value', () => {
  fc.assert(
    fc.property(sized, number, number, (wanted, a, b) => {
      const frame = chartFrame(wanted);
      for (const pixel of [frame.x(a), frame.y(a)]) expect(Math.abs(pixel)).toBeLessThanOrEqual(farOff);
      expect(frame.pathPoint(a, b)).not.toMatch(notANumber);
      const { x, y } = frame.pointAt((frame.left + frame.right) / 2, frame.bottom);
      expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
      if (Number.isNaN(a)) expect(frame.shows({ x: a, y: b })).toBe(false);
    }),
    runs,
  );
});

test('whatever the numbers, axes, lines and areas are written without NaN or Infinity', () => {
  fc.assert(
    fc.property(sized, fc.array(number, { maxLength: 12 }), (wanted, numbers) => {
      const frame = chartFrame(wanted);
      const places = numbers.map((value, i) => [frame.xScale(value), frame.yScale(numbers[i + 1] ?? value)] as const);
      const written = [
        renderToStaticMarkup(<Axes frame={frame} xName="x" yName="y" moments zeroLine air="much" />),
        polylinePath(Float64Array.from(numbers), frame),
        linePath(places),
        areaPath(places, frame.bottom, 'below'),
        areaPath(places, frame.left, 'beside'),
      ].join('');
      expect(written).not.toMatch(notANumber);
    }),
    { ...runs, numRuns: 500 },
  );
});

test('a range that can be drawn is left as it is', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-2, max: 1e6, noNaN: true }),
      (min, length) => {
        expect(drawableRange({ min, max: min + length })).toEqual([min, min + length]);
        const low = Math.abs(min) + 1e-12;
        expect(drawableRange({ min: low, max: low + length, scale: 'log' })).toEqual([low, low + length]);
      },
    ),
  );
});

test('a value between the ends lies between their pixels, in order', () => {
  fc.assert(
    fc.property(request, (wanted) => {
      const frame = chartFrame({
        ...wanted,
        height: 400,
        x: { min: -3, max: 5 },
        y: { min: 1e-6, max: 40, scale: 'log' },
      });
      expect(frame.x(-3)).toBe(frame.left);
      expect(frame.x(5)).toBeCloseTo(frame.right, 9);
      expect(frame.y(1e-6)).toBe(frame.bottom);
      expect(frame.y(40)).toBeCloseTo(frame.top, 9);
      expect(frame.y(1)).toBeGreaterThan(frame.y(2));
      // Equal ratios are equally high.
      expect(frame.y(1) - frame.y(2)).toBeCloseTo(frame.y(0.01) - frame.y(0.02), 9);
    }),
    { seed: 2, numRuns: 100 },
  );
});

test('a unit is as long across as up where no height is asked for', () => {
  const common = { textSize: 13, top: 20, right: 10, bottom: 30, gap: 8 };
  const frame = chartFrame({ ...common, width: 400, x: { min: -2, max: 3 }, y: { min: 0, max: 2 } });
  expect(frame.x(1) - frame.x(0)).toBeCloseTo(frame.y(0) - frame.y(1), 9);
});

test('large and small ticks are powers of ten with as many digits as tell them apart', () => {
  const labels = (max: number) => axisTicks({ min: 0, max }, 100, 13, 'y').map(({ label }) => label);
  expect(labels(2e5)).toEqual(['0', '10⁵', '2×10⁵']);
  expect(labels(3e-6)).toEqual(['0', '2×10⁻⁶']);
  expect(labels(1.2e-230).at(-1)).toBe('10⁻²³⁰');
});
