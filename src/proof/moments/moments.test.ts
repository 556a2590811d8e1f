import { expect, test } from 'vitest';
import { alpha01, kernelSize, lambda01, selu } from '../../math';
import reference from '../../reference/moments.json';
import { printedMoments } from '../files/printedMoments';
import { type Interval, interval, isSubset, point } from '../intervals/interval';
import { above, below } from '../intervals/rounding';
import { enclose, type Moments, naturalMoments } from './moments';
import { weightsOf } from './Weights';

const names = ['mean', 'variance', 'secondMoment', 'meanByM', 'meanByS', 'varianceByM', 'varianceByS'] as const;

/** A seeded stream of numbers in [0, 1). */
function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

test.each(Object.entries(reference as unknown as Record<string, readonly (readonly number[])[]>))(
  'every 80-digit reference moment of the group “%s” is enclosed',
  (_group, rows) => {
    for (const [m, s, lambda, alpha, ...values] of rows as readonly (readonly [
      number,
      number,
      number,
      number,
      ...number[],
    ])[]) {
      const weights = weightsOf(lambda, alpha);
      const at = { m: point(m), s: point(s) };
      for (const moments of [naturalMoments(at, weights), enclose(at, weights).moments]) {
        names.forEach((name, i) => {
          const { lo, hi } = moments[name];
          // The reference is the double nearest to the true value, so its neighbours bracket the truth.
          const text = `${name} at m = ${m}, s = ${s}, λ = ${lambda}, α = ${alpha}: ${values[i]} not in [${lo}, ${hi}]`;
          expect(lo <= above(values[i]!) && hi >= below(values[i]!), text).toBe(true);
        });
      }
    }
  },
);

test('over 100 000 random boxes the enclosure holds the float core’s value at a random point of each', () => {
  const next = stream(7);
  const out = new Float64Array(kernelSize);
  const weights = weightsOf(lambda01, alpha01);
  for (let i = 0; i < 100_000; i++) {
    const [m, s] = [4 * next() - 2, 10 ** (4 * next() - 2.5)];
    const [dm, ds] = [10 ** (-4 * next()) * next(), s * 10 ** (-4 * next()) * next()];
    const box = { m: interval(m, m + dm), s: interval(s, s + ds) };
    const [pm, ps] = [Math.min(m + dm, m + next() * dm), Math.min(s + ds, s + next() * ds)];
    selu(pm, ps, lambda01, alpha01, out);
    const { moments } = enclose(box, weights);
    const size = Math.sqrt(out[2]!);
    names.forEach((name, k) => {
      // The core's documented errors: 1e-14 of √ξ̃ for the mean, 1e-13 relative for the variance;
      // the derivatives get 1e-12 of their size.
      const slack =
        k === 0 ? 1e-14 * size : k < 3 ? 1e-13 * out[k]! : 1e-12 * (Math.abs(out[k]!) + size / Math.min(1, s));
      const { lo, hi } = moments[name];
      if (!(lo - slack <= out[k]! && out[k]! <= hi + slack))
        expect.fail(`${name} at (${pm}, ${ps}): ${out[k]} not in [${lo}, ${hi}]`);
    });
  }
});

test('a larger box encloses what a smaller one in it does', () => {
  const next = stream(3);
  const weights = weightsOf();
  for (let i = 0; i < 500; i++) {
    const [m, s, w] = [2 * next() - 1, 0.05 + 3 * next(), 0.2 * next()];
    const whole: Moments = naturalMoments({ m: interval(m, m + w), s: interval(s, s + w) }, weights);
    const part = naturalMoments(
      { m: interval(m + 0.3 * w, m + 0.6 * w), s: interval(s + 0.2 * w, s + 0.7 * w) },
      weights,
    );
    for (const name of names) expect(isSubset(part[name], whole[name]), name).toBe(true);
  }
});

test('the curvatures enclose the difference quotients of the first derivatives’ enclosures', () => {
  const next = stream(5);
  const weights = weightsOf();
  const pairs = [
    ['meanByM', 'meanByMM', 'meanByMS'],
    ['meanByS', 'meanByMS', 'meanBySS'],
    ['varianceByM', 'varianceByMM', 'varianceByMS'],
    ['varianceByS', 'varianceByMS', 'varianceBySS'],
    ['secondMomentByM', 'secondMomentByMM', 'secondMomentByMS'],
    ['secondMomentByS', 'secondMomentByMS', 'secondMomentBySS'],
  ] as const;
  for (let i = 0; i < 200; i++) {
    const [m, s, h] = [2 * next() - 1, 0.1 + 4 * next(), 1e-3];
    const { curvatures } = enclose({ m: interval(m, m + h), s: interval(s, s + h) }, weights);
    const at = (x: number, y: number) => naturalMoments({ m: point(x), s: point(y) }, weights);
    for (const [name, byM, byS] of pairs) {
      const slope = (a: Interval, b: Interval) => (b.lo + b.hi - a.lo - a.hi) / (2 * h);
      const alongM = slope(at(m, s)[name], at(m + h, s)[name]);
      const alongS = slope(at(m, s)[name], at(m, s + h)[name]);
      expect(curvatures[byM].lo - 1e-10 <= alongM && alongM <= curvatures[byM].hi + 1e-10, byM).toBe(true);
      expect(curvatures[byS].lo - 1e-10 <= alongS && alongS <= curvatures[byS].hi + 1e-10, byS).toBe(true);
    }
  }
});

test('boxes that touch s = 0 are enclosed without NaN, and the unit is then deterministic', () => {
  const weights = weightsOf();
  const flat = naturalMoments({ m: point(0.5), s: point(0) }, weights);
  expect(flat.mean.lo).toBeLessThanOrEqual(0.5 * weights.lambda.hi);
  expect(flat.mean.hi).toBeGreaterThanOrEqual(0.5 * weights.lambda.lo);
  for (const m of [interval(-1, 1), point(0), point(-2), interval(0, 3)]) {
    for (const s of [point(0), interval(0, 1e-9), interval(0, 4)]) {
      for (const value of Object.values(enclose({ m, s }, weights).moments)) expect(value.lo <= value.hi).toBe(true);
    }
  }
});

test('boxes at the corner (m, s) = (0, 0) are enclosed as closely as they are small, and hold the core’s values', () => {
  const weights = weightsOf(lambda01, alpha01);
  const next = stream(11);
  const out = new Float64Array(kernelSize);
  for (const size of [1e-2, 1e-4, 1e-8]) {
    const box = { m: interval(-size, size), s: interval(0, size * size) };
    const { mean, variance, secondMoment } = naturalMoments(box, weights);
    // |f(z)| ≤ λα|z| and E|z| ≤ |m| + √s.
    expect(Math.max(-mean.lo, mean.hi)).toBeLessThan(6 * size);
    expect(Math.max(secondMoment.hi, variance.hi)).toBeLessThan(30 * size * size);
    for (let i = 0; i < 1000; i++) {
      const m = size * (2 * next() - 1);
      const s = size * size * next() ** 4;
      selu(m, s, lambda01, alpha01, out);
      expect(mean.lo <= out[0]! && out[0]! <= mean.hi && out[1]! <= variance.hi && out[2]! <= secondMoment.hi).toBe(
        true,
      );
    }
  }
});

test('the formulas as printed, a second route, meet the enclosures everywhere on the theorems’ plane', () => {
  const weights = weightsOf();
  for (let m = -0.1; m <= 0.1; m += 0.02) {
    for (let s = 0.016; s < 20; s *= 1.3) {
      const ours = naturalMoments({ m: point(m), s: point(s) }, weights);
      const printed = printedMoments(m, s, weights);
      // Narrow enough to mean something: cancellation costs digits, not more than a few.
      expect(printed.varianceByS.hi - printed.varianceByS.lo).toBeLessThan(1e-9);
      for (const name of [...names, 'secondMomentByM', 'secondMomentByS'] as const) {
        expect(ours[name].lo <= printed[name].hi && printed[name].lo <= ours[name].hi, `${name} at ${m}, ${s}`).toBe(
          true,
        );
      }
    }
  }
});
