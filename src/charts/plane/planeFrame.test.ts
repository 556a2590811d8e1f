import fc from 'fast-check';
import { expect, test } from 'vitest';
import { farOff } from '../drawing/chartFrame';
import { planeFrame } from './planeFrame';
import { stepPoint } from './stepPoint';

const window = { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 };
const linear = planeFrame(900, 700, window, 'linear', 13);
const log = planeFrame(900, 700, { ...window, nuMin: 0.001, nuMax: 100 }, 'log', 13);

test.each([
  ['linear', linear],
  ['log', log],
])('the %s frame finds a pixel again to within half a pixel', (_, frame) => {
  fc.assert(
    fc.property(
      fc.double({ min: frame.left, max: frame.right, noNaN: true }),
      fc.double({ min: frame.top, max: frame.bottom, noNaN: true }),
      (x, y) => {
        const point = frame.point(x, y);
        expect(Math.abs(frame.x(point.mu) - x)).toBeLessThan(0.51);
        expect(Math.abs(frame.y(point.nu) - y)).toBeLessThan(0.51);
      },
    ),
  );
});

test('points carry no more digits than a pixel is worth', () => {
  expect(String(linear.point(500.3, 300.7).mu).length).toBeLessThanOrEqual(6);
});

test('ν = 0 lies infinitely far down a log axis and on the lower edge of a linear one', () => {
  expect(log.yScale(0)).toBe(Infinity);
  expect(log.y(0)).toBe(farOff);
  expect(log.shows({ mu: 0, nu: 0 })).toBe(false);
  expect(linear.y(0)).toBe(linear.bottom);
  expect(linear.shows({ mu: 0, nu: 0 })).toBe(true);
});

test('tick labels use a true minus and never fall outside the picture', () => {
  for (const [width, textSize] of [
    [320, 13],
    [390, 13],
    [1440, 24],
  ] as const) {
    const frame = planeFrame(width, 600, { muMin: -0.0004, muMax: 12345, nuMin: 0, nuMax: 2e6 }, 'linear', textSize);
    expect(frame.left).toBeLessThan(width / 2);
    for (const tick of [...frame.xTicks, ...frame.yTicks]) expect(tick.label).not.toContain('-');
    for (const tick of frame.yTicks) expect(tick.label.length * 0.6 * textSize).toBeLessThan(frame.left);
  }
  expect(linear.xTicks[0]?.label).toBe('−1.0');
});

test('log axes label decades, and single steps when less than a decade is shown', () => {
  expect(log.yTicks.map((tick) => tick.label)).toEqual(
    expect.arrayContaining(['0.001', '0.01', '0.1', '1', '10', '100']),
  );
  const close = planeFrame(900, 700, { ...window, nuMin: 0.95, nuMax: 1.05 }, 'log', 13);
  expect(close.yTicks.map((tick) => tick.label)).toContain('1.00');
});

test('arrow keys move by round steps and stop at ν = 0', () => {
  expect(stepPoint(linear, { mu: 0.123, nu: 0.01 }, 1, 0, false)).toEqual({ mu: 0.15, nu: 0.01 });
  expect(stepPoint(linear, { mu: 0.1, nu: 0.02 }, 0, -1, false).nu).toBe(0);
  expect(stepPoint(linear, { mu: 0.1, nu: 1 }, 1, 0, true).mu).toBe(0.105);
});

test('arrow keys move ν on a log axis up and down by the same ratio', () => {
  const up = stepPoint(log, { mu: 0, nu: 1 }, 0, 1, false).nu;
  expect(up).toBeGreaterThan(1.1);
  expect(stepPoint(log, { mu: 0, nu: up }, 0, -1, false).nu).toBeCloseTo(1, 1);
});
