import { expect, test } from 'vitest';
import { normalDistribution } from '../../math/special/normalDistribution';
import { normalQuantile as reference } from '../../reference/network.json';
import { drawNormal } from './drawNormal';
import { fraction, fractionOf, generator } from './generator';
import { normalQuantile } from './normalQuantile';

// From the authors' C program (https://prng.di.unimi.it/xoshiro128starstar.c), seeded in C in the way that
// generator.ts says: the first five numbers of each stream and the 1001st.
test.each([
  [[1706, 2515], [2957964374, 3525683512, 3937603750, 2227912629, 3131119698], 2540536181],
  [[1, 0], [1993990554, 3373073425, 1974706451, 2078217317, 758464502], 3979148796],
  [[2 ** 32 - 1, 7], [201873653, 3272752997, 1601628775, 1515384012, 573176705], 2171472360],
])('the stream %j has the numbers of the authors’ program', (name, first, later) => {
  const next = generator(...name);
  expect(Array.from({ length: 5 }, next)).toEqual(first);
  for (let k = 0; k < 995; k++) next();
  expect(next()).toBe(later);
});

test('a stream of another name is another stream', () => {
  expect(generator(1, 2)()).not.toBe(generator(2, 1)());
  expect(generator(0)()).not.toBe(generator(0, 0)());
});

test.each(reference as [number, number][])('the normal quantile of %d is right to the last bits', (p, z) => {
  // Five units in the last place: a doubling of AS 241's stated 1e-16, and the roundings of the sums.
  expect(Math.abs(normalQuantile(p) - z)).toBeLessThanOrEqual(1e-15 * Math.abs(z));
});

test('the normal quantile inverts Φ in all regions, and grows', () => {
  let last = -Infinity;
  for (let k = 1; k < 2000; k++) {
    const z = normalQuantile(k / 2000);
    expect(Math.abs(normalDistribution(z) - k / 2000)).toBeLessThan(1e-15);
    expect(z).toBeGreaterThan(last);
    last = z;
  }
  expect(() => normalQuantile(0)).toThrow('got 0');
  expect(() => normalQuantile(Number.NaN)).toThrow('got NaN');
});

test('normal numbers drawn together are the quantiles of the same fractions within 2e-10, in all octaves of both tails', () => {
  const [next, again] = [generator(5), generator(5)];
  const drawn = new Float64Array(10_000);
  drawNormal(next, drawn);
  for (const z of drawn) expect(Math.abs(z - normalQuantile(fraction(again)))).toBeLessThan(2e-10);
  expect(next()).toBe(again());
  const octave = new Float64Array(300);
  for (let bits = 0; bits < 32; bits++)
    for (const end of [0, 2 ** 32 - 1]) {
      const words = Uint32Array.from(octave, () => Math.abs(end - (next() >>> bits)));
      drawNormal({ fill: (into) => into.set(words.subarray(0, into.length)) }, octave.subarray(0, 256));
      for (const [k, word] of words.subarray(0, 256).entries())
        expect(Math.abs(octave[k]! - normalQuantile(fractionOf(word)))).toBeLessThan(2e-10);
    }
  for (const end of [0, 2 ** 32 - 1]) {
    drawNormal({ fill: (words) => words.fill(end) }, octave);
    expect(octave[0]).toBe(normalQuantile(fractionOf(end)));
  }
});

test('a stream that fills arrays gives the numbers that it gives one by one', () => {
  const [filled, single] = [generator(3, 1), generator(3, 1)];
  for (const length of [5, 0, 59, 1, 64, 200, 63, 300]) {
    const words = new Uint32Array(length);
    filled.fill(words);
    expect(Array.from(words)).toEqual(Array.from(words, single));
    expect(filled()).toBe(single());
  }
});

test('a fraction is never 0 or 1', () => {
  expect(fraction(() => 0)).toBe(2 ** -33);
  expect(fraction(() => 2 ** 32 - 1)).toBe(1 - 2 ** -33);
});

test('200 000 normal numbers have the moments of N(0, 1) within four deviations of theirs', () => {
  const next = generator(7);
  const count = 200_000;
  const sums = [0, 0, 0, 0];
  for (let k = 0; k < count; k++) {
    const z = normalQuantile(fraction(next));
    for (let power = 0; power < 4; power++) sums[power]! += z ** (power + 1);
  }
  // Var z = 1, Var z² = 2, Var z³ = 15, Var z⁴ = 96.
  for (const [power, [mean, variance]] of [
    [0, 1],
    [1, 2],
    [0, 15],
    [3, 96],
  ].entries())
    expect(Math.abs(sums[power]! / count - mean!)).toBeLessThan(4 * Math.sqrt(variance! / count));
});
