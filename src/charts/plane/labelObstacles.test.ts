import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FixedPoint } from '../../math/types';
import { overlap } from '../drawing/placeLabels';
import { fixedPointLabels } from '../fixedPoints/fixedPointLabels';
import { nullclineLabels } from '../fixedPoints/nullclineLabels';
import { labelDots } from './labelDots';
import { labelObstacles, nothingToAvoid } from './labelObstacles';
import { planeFrame } from './planeFrame';

const window = { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 };
const sizes = [planeFrame(688, 532, window, 'linear', 13), planeFrame(552, 440, window, 'linear', 24)];
const zero = { re: 0, im: 0 };
const H = [[0, 0] as const, [0, 0] as const] as const;
const attracting: FixedPoint = {
  ...{ mu: 0, nu: 1, kind: 'attracting', H, eigenvalues: [zero, zero] },
  ...{ norm: 0, residual: 0, boundary: false, marginal: false },
};
const place = fc.record({
  mu: fc.double({ min: -1.2, max: 1.2, noNaN: true }),
  nu: fc.double({ min: 0, max: 2.2, noNaN: true }),
});
const box = fc
  .tuple(place, fc.double({ min: 0.01, max: 0.6, noNaN: true }), fc.double({ min: 0.01, max: 0.6, noNaN: true }))
  .map(([{ mu, nu }, width, height]) => ({ mu: [mu, mu + width] as const, nu: [nu, nu + height] as const }));

test('no label covers the handle of a start, nor a corner or a grip of a box', () => {
  const level = [Float64Array.from({ length: 80 }, (_, k) => (k % 2 ? 1 : -1 + k / 40))];
  const upright = [Float64Array.from({ length: 80 }, (_, k) => (k % 2 ? k / 40 : 0))];
  fc.assert(
    fc.property(fc.array(place, { maxLength: 5 }), fc.array(box, { maxLength: 2 }), (starts, boxes) => {
      for (const frame of sizes) {
        const avoid = { dots: [], starts, boxes };
        const words = fixedPointLabels([attracting], avoid, frame).flatMap(({ box }) => box ?? []);
        const named = nullclineLabels({ mean: upright, variance: level }, [attracting], avoid, frame);
        const curves = named.flatMap((box) => box ?? []);
        for (const label of [...words, ...curves])
          for (const obstacle of labelObstacles(avoid, frame)) expect(overlap(label, obstacle)).toBe(false);
      }
    }),
    { seed: 3 },
  );
});

test('words that have their places already are kept off', () => {
  for (const frame of sizes) {
    const [free] = fixedPointLabels([attracting], nothingToAvoid, frame);
    const avoid = { ...nothingToAvoid, words: () => [free!.box!] };
    const [moved] = fixedPointLabels([attracting], avoid, frame);
    expect(moved!.box).not.toBeNull();
    expect(overlap(moved!.box!, free!.box!)).toBe(false);
  }
});

test('a start beside a fixed point moves its words to another side, it does not hide them', () => {
  for (const frame of sizes) {
    const [free] = fixedPointLabels([attracting], nothingToAvoid, frame);
    const { left, right, top, bottom } = free!.box!;
    const avoid = { ...nothingToAvoid, starts: [frame.point((left + right) / 2, (top + bottom) / 2)] };
    const [moved] = fixedPointLabels([attracting], avoid, frame);
    expect(moved!.box).not.toBeNull();
    expect(overlap(moved!.box!, labelObstacles(avoid, frame)[0]!)).toBe(false);
  }
});

test('an attracting point whose every side is taken has its words beyond the start above it', () => {
  // The fixed points of ω = 0.8 at the left end of ν = 0, and the second of the usual starts.
  const frame = planeFrame(688, 532, window, 'linear', 13);
  const collapsed: FixedPoint = { ...attracting, mu: -0.907, nu: 0, boundary: true };
  const saddle: FixedPoint = { ...attracting, mu: -0.757, nu: 0.089, kind: 'saddle' };
  const avoid = { ...nothingToAvoid, starts: [{ mu: -0.8, nu: 0.2 }] };
  const [words] = fixedPointLabels([collapsed, saddle], avoid, frame);
  expect(words!.box).not.toBeNull();
  expect(overlap(words!.box!, labelObstacles(avoid, frame)[0]!)).toBe(false);
});

test('a start off the window is an obstacle where its handle waits', () => {
  const [frame] = sizes;
  const [at] = labelObstacles({ ...nothingToAvoid, starts: [{ mu: 5, nu: 1 }] }, frame!);
  expect((at!.left + at!.right) / 2).toBeCloseTo(frame!.right, 9);
});

test('a box has four corners and four grips, and none where it leaves the window', () => {
  const [frame] = sizes;
  const count = (mu: readonly [number, number], nu: readonly [number, number]) =>
    labelObstacles({ ...nothingToAvoid, boxes: [{ mu, nu }] }, frame!).length;
  expect(count([-0.5, 0.5], [0.5, 1.5])).toBe(8);
  // Two corners and three grips: the right side is beyond the border.
  expect(count([-0.5, 5], [0.5, 1.5])).toBe(5);
});

test('no label covers what boxes and points that are proved or refuted say', () => {
  fc.assert(
    fc.property(box, fc.array(place, { maxLength: 3 }), place, (sides, starts, point) => {
      for (const frame of sizes) {
        const avoid = {
          ...{ dots: [], starts, boxes: [sides] },
          boxWords: [{ ...sides, words: 'proved' }],
          pointWords: [{ point, words: 'violates the claim' }],
          film: sides,
        };
        const all = labelObstacles(avoid, frame);
        const words = fixedPointLabels([attracting], avoid, frame).flatMap(({ box }) => box ?? []);
        for (const label of words) for (const obstacle of all) expect(overlap(label, obstacle)).toBe(false);
      }
    }),
    { seed: 4 },
  );
});

test('words of a corner of a narrow box leave its grips free, on a phone too', () => {
  const phone = planeFrame(390, 330, { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 }, 'linear', 13);
  for (const frame of [...sizes, phone])
    for (const [nu, corner] of [
      [[0.8, 1.5], 0.8],
      [[0.4, 1.6], 1.6],
    ] as const) {
      const sides = { mu: [-0.1, 0.1] as const, nu };
      const words = { point: { mu: -0.1, nu: corner }, words: 'violates the condition', side: 'left' as const };
      const all = labelObstacles({ ...nothingToAvoid, boxes: [sides], pointWords: [words] }, frame);
      const said = all.at(-1)!;
      expect(said.right - said.left).toBeGreaterThan(100);
      expect(said.left >= frame.left && said.right <= frame.right && said.bottom <= frame.bottom).toBe(true);
      for (const grip of all.slice(0, 8)) expect(overlap(said, grip)).toBe(false);
    }
});

test('what labels keep off has a dot wherever a line runs through the window, and none outside', () => {
  for (const frame of sizes) {
    const line = Float64Array.of(-50, 1, 50, 1, 0, -40);
    const dots = labelDots({ dots: [], starts: [], boxes: [], lines: [line] }, frame);
    const across = dots.filter((_, k) => k % 2 === 0 && Math.abs(dots[k + 1]! - frame.y(1)) < 1).sort((a, b) => a - b);
    expect(across[0]).toBeCloseTo(frame.left, 6);
    expect(across.at(-1)).toBeCloseTo(frame.right, 6);
    for (const [k, x] of across.slice(1).entries())
      expect(x - across[k]!).toBeLessThanOrEqual(frame.textSize / 2 + 1e-6);
    for (let k = 0; k < dots.length; k += 2) {
      expect(dots[k]! > frame.left - 1e-6 && dots[k]! < frame.right + 1e-6).toBe(true);
      expect(dots[k + 1]! > frame.top - 1e-6 && dots[k + 1]! < frame.bottom + 1e-6).toBe(true);
    }
  }
});
