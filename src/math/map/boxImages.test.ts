import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../constants';
import { boxImages } from './boxImages';
import { momentMap } from './momentMap';

const box = { muMin: -0.5, muMax: 0.5, nuMin: 0.5, nuMax: 1.5 };
const self = { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 };

test('at the self-normalizing weights the box around (0, 1) is inside itself after one layer', () => {
  const { insideAfter, images } = boxImages(box, self);
  expect(insideAfter).toBe(1);
  expect(images.map(({ layer }) => layer)).toEqual([1, 2, 4, 8]);
});

test('it says how many layers and points the answer rests on', () => {
  expect(boxImages(box, self)).toMatchObject({ layers: 8, count: 4 * 64 + 15 * 15 });
});

test('at ω = 0, τ = 2.7 the box does not come inside itself', () => {
  expect(boxImages(box, { ...self, tau: 2.7 }).insideAfter).toBeNull();
});

test('at ω = 0.6 a narrow box leaves itself first and is inside itself after more layers', () => {
  const narrow = { ...box, muMin: -0.1, muMax: 0.1 };
  const parameters = { ...self, omega: 0.6 };
  const { images, insideAfter } = boxImages(narrow, parameters);
  expect(insideAfter).toBeGreaterThan(1);
  const means = images[0]!.outline.filter((_, index) => index % 2 === 0);
  expect(Math.max(...means.map(Math.abs))).toBeGreaterThan(0.1);
});

test('each outline is that many layers of the map along the box, and closed', () => {
  const parameters = { ...self, omega: 0.3 };
  for (const { layer, outline } of boxImages(box, parameters).images) {
    let corner = { mu: box.muMax, nu: box.nuMax };
    for (let k = 0; k < layer; k++) corner = momentMap(corner, parameters);
    const quarter = (outline.length - 2) / 4;
    // The same kernel on the same numbers.
    expect([outline[2 * quarter], outline[2 * quarter + 1]]).toEqual([corner.mu, corner.nu]);
    expect(outline.slice(-2)).toEqual(outline.slice(0, 2));
  }
});

test('the outline is smooth: between two points it bends by less than half a pixel of a plane of 800', () => {
  const parameters = { ...self, omega: 1, tau: 1.5 };
  const whole = { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 };
  const { outline } = boxImages(whole, parameters).images[0]!;
  const count = (outline.length - 2) / 2;
  for (let k = 0; k < count / 4; k++) {
    // The lower side and the right one hold the sharpest bends, near ν = 0.
    for (const [side, middle] of [
      [0, { mu: -1 + (2 * (k + 0.5)) / 64, nu: 0 }],
      [1, { mu: 1, nu: (2 * (k + 0.5)) / 64 }],
    ] as const) {
      const at = 2 * (k + (side * count) / 4);
      const { mu, nu } = momentMap(middle, parameters);
      const off = distance([mu, nu], [outline[at]!, outline[at + 1]!], [outline[at + 2]!, outline[at + 3]!]);
      expect(off).toBeLessThan(0.5 * (2 / 800));
    }
  }
});

test('what leaves the double range is Infinity, never NaN, and not inside', () => {
  const huge = { muMin: -1e6, muMax: 1e6, nuMin: 0, nuMax: 1e6 };
  const { images, insideAfter } = boxImages(huge, { ...self, omega: 1e6, tau: 1e6, lambda: 1e50 });
  expect(insideAfter).toBeNull();
  for (const { outline } of images) expect(outline.some(Number.isNaN)).toBe(false);
});

function distance(p: readonly [number, number], a: readonly [number, number], b: readonly [number, number]): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(p[0] - a[0], p[1] - a[1]);
  return Math.abs(dx * (p[1] - a[1]) - dy * (p[0] - a[0])) / length;
}

test('inner points count as well: what is inside after so many layers is so when every point is followed from the start', () => {
  for (const omega of [0, 0.3, 0.6, 0.9]) {
    const narrow = { muMin: -0.05, muMax: 0.1, nuMin: 0.7, nuMax: 1.3 };
    const parameters = { ...self, omega, tau: 1.05 };
    const ends = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((k) => k / 8);
    let points = ends.flatMap((a) => ends.map((b) => ({ mu: -0.05 + 0.15 * a, nu: 0.7 + 0.6 * b })));
    const after = [1, 2, 3, 4, 5, 6, 7, 8].find(() => {
      points = points.map((point) => momentMap(point, parameters));
      return points.every(({ mu, nu }) => mu >= -0.05 && mu <= 0.1 && nu >= 0.7 && nu <= 1.3);
    });
    expect(boxImages(narrow, parameters).insideAfter).toBe(after ?? null);
  }
});
