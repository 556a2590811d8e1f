import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NuScale, Window } from '../../math/types';
import { panWindow, type WindowLimits, zoomWindow } from './zoomWindow';

const home: Window = { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 };
const often = { numRuns: 300 };
const anyScale = fc.constantFrom<NuScale>('linear', 'log');
const anyMove = fc.record({
  mu: fc.double({ min: -3, max: 3, noNaN: true }),
  nu: fc.double({ min: 0, max: 9, noNaN: true }),
  factor: fc.double({ min: 0.05, max: 20, noNaN: true }),
  right: fc.double({ min: -2, max: 2, noNaN: true }),
  up: fc.double({ min: -2, max: 2, noNaN: true }),
});

/** A rule like the page's: nothing beyond a million, no side shorter than 10⁻⁹. */
function limits(nuLeast: number): WindowLimits {
  return {
    nuLeast,
    legal: ({ muMin, muMax, nuMin, nuMax }) =>
      Math.max(-muMin, muMax, nuMax) <= 1e6 && nuMin >= nuLeast && muMax - muMin >= 1e-9 && nuMax - nuMin >= 1e-9,
  };
}
const all = { linear: limits(0), log: limits(1e-12) };

test('no chain of zooms and pans makes an illegal window', () => {
  fc.assert(
    fc.property(anyScale, fc.array(anyMove, { maxLength: 40 }), (scale, moves) => {
      let window = { ...home, nuMin: scale === 'log' ? 0.002 : 0 };
      const rule = all[scale];
      for (const { mu, nu, factor, right, up } of moves) {
        window = panWindow(zoomWindow(window, scale, rule, { mu, nu }, factor), scale, rule, right, up);
        expect(rule.legal(window), JSON.stringify(window)).toBe(true);
      }
    }),
    often,
  );
});

test('a zoom keeps the point under the pointer in its place', () => {
  const at = { mu: 0.25, nu: 1.5 };
  const next = zoomWindow(home, 'linear', all.linear, at, 0.5);
  // Windows are rounded to a ten-thousandth of their side.
  expect((at.mu - next.muMin) / (next.muMax - next.muMin)).toBeCloseTo(1.25 / 2, 3);
  expect((at.nu - next.nuMin) / (next.nuMax - next.nuMin)).toBeCloseTo(1.5 / 2, 3);
});

test('a zoom on a log axis keeps the ratio to the edges', () => {
  const next = zoomWindow({ ...home, nuMin: 0.01, nuMax: 100 }, 'log', all.log, { mu: 0, nu: 1 }, 0.5);
  expect(next.nuMin).toBeCloseTo(0.1, 3);
  expect(next.nuMax).toBeCloseTo(10, 2);
});

test('zooming out on a linear axis stops at ν = 0 and keeps the shape', () => {
  const next = zoomWindow({ ...home, nuMin: 0.5 }, 'linear', all.linear, { mu: 0, nu: 1 }, 4);
  expect(next.nuMin).toBe(0);
  expect(next.nuMax).toBeCloseTo(4 * 1.5, 2);
  expect(next.muMax - next.muMin).toBeCloseTo(4 * 2, 2);
});

test('zooming out of the lowest decades of a log axis is possible', () => {
  const next = zoomWindow({ ...home, nuMin: 1e-12, nuMax: 1e-8 }, 'log', all.log, { mu: 0, nu: 1e-12 }, 1.5);
  expect(next.nuMin).toBe(1e-12);
  // Four decades become six.
  expect(Math.log10(next.nuMax)).toBeCloseTo(-6, 2);
});

test('panning down stops where the axis of ν ends and keeps the height', () => {
  const low = panWindow({ ...home, nuMin: 0.5, nuMax: 1.5 }, 'linear', all.linear, 0, -3);
  expect([low.nuMin, low.nuMax]).toEqual([0, 1]);
  const { nuMin, nuMax } = panWindow({ ...home, nuMin: 1e-6, nuMax: 1 }, 'log', all.log, 0, -3);
  expect(nuMin).toBe(1e-12);
  // Six decades, rounded to a ten-thousandth of the side.
  expect(Math.log10(nuMax)).toBeCloseTo(-6, 2);
});

test('a zoom beyond the limits is refused: the very same window comes back', () => {
  const tiny = { muMin: 0, muMax: 1.2e-9, nuMin: 1, nuMax: 1 + 1e-6 };
  expect(zoomWindow(tiny, 'linear', all.linear, { mu: 0, nu: 1 }, 0.5)).toBe(tiny);
  const wide = { muMin: -9e5, muMax: 9e5, nuMin: 0, nuMax: 9e5 };
  expect(zoomWindow(wide, 'linear', all.linear, { mu: 0, nu: 1 }, 2)).toBe(wide);
});
