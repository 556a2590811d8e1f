import { contours } from 'd3';
import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../constants';
import { fixedPoints } from '../fixedPoints/fixedPoints';
import type { Moments, Polyline } from '../types';
import { momentMap } from './momentMap';
import { nullclines } from './nullclines';

const window = { muMin: -3, muMax: 3, nuMin: 0.01, nuMax: 12 };
const selu = (omega: number, tau: number) => ({ omega, tau, lambda: lambda01, alpha: alpha01 });
const vertices = (lines: readonly Polyline[]) =>
  lines.flatMap((line) =>
    Array.from({ length: line.length / 2 }, (_, k) => ({ mu: line[2 * k]!, nu: line[2 * k + 1]! })),
  );

test.each([
  [0, 1],
  [0.8, 1],
  [0.91, 1],
  [-1, 1],
  [0.5, 1.5],
] as const)('at ω = %d, τ = %d every vertex keeps its mean, or its variance', (omega, tau) => {
  for (const nuScale of ['linear', 'log'] as const) {
    const lines = nullclines(selu(omega, tau), window, { nuScale });
    expect(lines.mean.length).toBeGreaterThan(0);
    expect(lines.variance.length).toBeGreaterThan(0);
    // An edge is at most 0.2 long and solved to 1e-13 of it; slopes are below 10.
    for (const point of vertices(lines.mean))
      expect(Math.abs(momentMap(point, selu(omega, tau)).mu - point.mu)).toBeLessThan(1e-11);
    for (const point of vertices(lines.variance))
      expect(Math.abs(momentMap(point, selu(omega, tau)).nu / point.nu - 1)).toBeLessThan(1e-11);
  }
});

test('at ω = 0 the variance’s nullcline is the level ν = 1, right across', () => {
  const { variance } = nullclines(selu(0, 1), window, { nuScale: 'linear' });
  expect(variance).toHaveLength(1);
  const points = vertices(variance);
  for (const { nu } of points) expect(nu).toBeCloseTo(1, 11);
  expect(Math.min(...points.map(({ mu }) => mu))).toBe(-3);
  expect(Math.max(...points.map(({ mu }) => mu))).toBe(3);
});

test('both curves pass every fixed point at less than a cell', () => {
  const cell = [6 / 64, 12 / 64] as const;
  for (const omega of [-0.5, 0.3, 0.8, 0.85]) {
    const { mean, variance } = nullclines(selu(omega, 1), window, { nuScale: 'linear' });
    const points = fixedPoints(selu(omega, 1), window);
    expect(points.length).toBeGreaterThan(0);
    for (const { mu, nu } of points)
      for (const lines of [mean, variance])
        expect(
          vertices(lines).some((p) => Math.abs(p.mu - mu) <= cell[0] && Math.abs(p.nu - nu) <= cell[1]),
          `ω = ${omega}, (${mu}, ${nu})`,
        ).toBe(true);
  }
});

test('the variance’s curve may end on ν = 0, where τ f′(ωμ)² = 1', () => {
  const { variance } = nullclines(selu(0.8, 1), { ...window, nuMin: 0 }, { nuScale: 'linear', columns: 60 });
  const ends = vertices(variance).filter(({ nu }) => nu === 0);
  // λα e^(ωμ) = 1; the slope λ on the other side never is 1.
  const mu = -Math.log(lambda01 * alpha01) / 0.8;
  expect(ends.some((end) => Math.abs(end.mu - mu) < 1e-10)).toBe(true);
});

test('a logarithmic scale from ν = 0 is refused with the value', () => {
  expect(() => nullclines(selu(0, 1), { ...window, nuMin: 0 }, { nuScale: 'log' })).toThrow(/nuMin > 0, not 0/);
});

test.each([
  ['SELU at ω = −1, τ = 1.5', selu(-1, 1.5), { muMin: -3, muMax: 3, nuMin: 0, nuMax: 12 }, 3],
  ['SELU at ω = 0.8, τ = 1', selu(0.8, 1), { muMin: -3, muMax: 3, nuMin: 0.01, nuMax: 12 }, 0.6],
  ['the paper’s setting', selu(0, 1), { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 }, 1.5],
] as const)('of %s vertices lie on the curve, where those of d3-contour are off by more than %s pixels', (...given) => {
  const [, layer, wide, off] = given;
  const cells = 64;
  const [width, height] = [wide.muMax - wide.muMin, wide.nuMax - wide.nuMin];
  /** In pixels of a plane of 1000 × 700. */
  const drawn = ({ mu, nu }: Moments) =>
    [((mu - wide.muMin) / width) * 1000, ((nu - wide.nuMin) / height) * 700] as const;
  const found = nullclines(layer, wide, { nuScale: 'linear', columns: cells });
  const truth = nullclines(layer, wide, { nuScale: 'linear', columns: 16 * cells });
  const conditions = {
    mean: (point: Moments) => momentMap(point, layer).mu - point.mu,
    // On ν = 0 as good as its limit.
    variance: ({ mu, nu }: Moments) => momentMap({ mu, nu: Math.max(nu, 1e-12) }, layer).nu / Math.max(nu, 1e-12) - 1,
  };
  let worst = 0;
  for (const moment of ['mean', 'variance'] as const) {
    const lines = truth[moment].map((line) => vertices([line]).map(drawn));
    for (const point of vertices(found[moment])) expect(distance(drawn(point), lines)).toBeLessThan(1e-9);
    const at = (i: number, j: number) => ({
      mu: wide.muMin + (width * i) / cells,
      nu: wide.nuMin + (height * j) / cells,
    });
    const grid = Array.from({ length: (cells + 1) ** 2 }, (_, k) =>
      conditions[moment](at(k % (cells + 1), Math.floor(k / (cells + 1)))),
    );
    const rings = contours()
      .size([cells + 1, cells + 1])
      .contour(grid, 0)
      .coordinates.flat();
    for (const [x = 0, y = 0] of rings.flat()) {
      const [i, j] = [x - 0.5, y - 0.5];
      // At the very border d3 adds what closes its lines.
      if (Math.min(i, j, cells - i, cells - j) > 0) worst = Math.max(worst, distance(drawn(at(i, j)), lines));
    }
  }
  expect(worst).toBeGreaterThan(off);
});

/** From a point to the nearest of some lines. */
function distance([x, y]: readonly [number, number], lines: readonly (readonly (readonly [number, number])[])[]) {
  let least = Infinity;
  for (const line of lines)
    for (let k = 1; k < line.length; k++) {
      const [[ax, ay], [bx, by]] = [line[k - 1]!, line[k]!];
      const [dx, dy] = [bx - ax, by - ay];
      const long = dx * dx + dy * dy;
      const part = long > 0 ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / long)) : 0;
      least = Math.min(least, Math.hypot(x - ax - part * dx, y - ay - part * dy));
    }
  return least;
}

test('where a layer keeps every variance there is no curve of rounding errors', () => {
  const window = { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 };
  const relu = { omega: 0, tau: (2 * Math.PI) / (Math.PI - 1), lambda: 1, alpha: 1, activation: 'relu' };
  const { mean, variance } = nullclines(relu, window, { nuScale: 'linear' });
  expect(variance).toEqual([]);
  expect(mean).toHaveLength(1);
  expect(nullclines({ ...relu, tau: 1.001 * relu.tau }, window, { nuScale: 'linear' }).variance).toEqual([]);
  const same = nullclines({ ...relu, omega: 1, tau: 1, activation: 'identity' }, window, { nuScale: 'linear' });
  expect(same).toEqual({ mean: [], variance: [] });
});
