import { expect, test } from 'vitest';
import { kernelOf } from '../../map/kernelOf';
import { averaged, perAverage } from './averaged';
import { effort } from './effort';

test('averages weigh like all the nodes, under every normal density that is no narrower than half the panel', () => {
  const [from, to] = [2, 4];
  const nodes = 3000;
  const f = (z: number) => 5 + Math.sin(900 * z);
  const d = (z: number) => 900 * Math.cos(900 * z);
  const numbers = Float64Array.from({ length: 4 * nodes }, (_, p) => {
    const z = from + ((to - from) * (Math.floor(p / 4) + 0.5)) / nodes;
    return [z, (to - from) / nodes, f(z), d(z)][p % 4]!;
  });
  const { origin, numbers: few } = averaged(numbers, from, to);
  expect(few.length).toBe(24 * perAverage);
  for (const m of [-3, 0, 3, 3.9, 8]) {
    const weight = (z: number) => Math.exp(-((z - m) ** 2) / 2);
    const [all, here] = [new Float64Array(6), new Float64Array(6)];
    for (let p = 0; p < numbers.length; p += 4) {
      const [z, w, value, slope] = numbers.subarray(p, p + 4) as unknown as [number, number, number, number];
      const g = value - origin;
      [1, g, g * g, slope, slope * slope, g * slope].forEach((x, h) => {
        all[h]! += w * weight(z) * x;
      });
    }
    for (let p = 0; p < few.length; p += perAverage)
      for (let h = 0; h < 6; h++) here[h]! += weight(few[p]!) * few[p + 1 + h]!;
    const mass = [1, 1, 1, 900, 900 ** 2, 900].map((size) => size * all[0]!);
    for (let h = 0; h < 6; h++) expect(Math.abs(here[h]! - all[h]!) / mass[h]!, `${h} at ${m}`).toBeLessThan(1e-13);
  }
});

/** Waves of closed forms: E f and Var f by E exp(iaz) = exp(iam − a²s/2). */
test.each([
  ['z + 0.001*sin(10000*z)', 0.3, 2.4, 0.3, 2.4000005],
  ['z + 0.001*sin(10000*z)', 0.123, 50, 0.123, 50.0000005],
  ['sin(1000*z)', 0.3, 1, 0, 0.5],
  ['z*cos(100*z)', 0.3, 2.4, 0, 1.245],
])('%s is resolved: m = %f, s = %f', (formula, m, s, mean, variance) => {
  const out = new Float64Array(7);
  kernelOf({ activation: 'formula', formula })(m, s, 1, 1, out);
  expect(Math.abs(out[0]! - mean) / Math.sqrt(mean * mean + variance)).toBeLessThan(1e-12);
  expect(Math.abs(out[1]! / variance - 1)).toBeLessThan(1e-11);
});

test('where waves are faster than nodes derivatives are those of the sums, not of slopes that no node has seen', () => {
  const [m, s, h] = [0.1, 0.74, 0.02];
  const kernel = kernelOf({ activation: 'formula', formula: 'z > 0 ? z : sin(5000*z)' });
  const at = (mean: number, variance: number) => {
    const out = new Float64Array(7);
    kernel(mean, variance, 1, 1, out);
    return out;
  };
  const [here, right, left, up, down] = [at(m, s), at(m + h, s), at(m - h, s), at(m, s + h), at(m, s - h)];
  const quotient = (one: Float64Array, two: Float64Array, k: number) => (one[k]! - two[k]!) / (2 * h);
  for (const [k, slope] of [
    quotient(right, left, 0),
    quotient(up, down, 0),
    quotient(right, left, 1),
    quotient(up, down, 1),
  ].entries())
    expect(Math.abs(here[3 + k]! - slope), `derivative ${k}`).toBeLessThan(1e-3);
});

test.each([
  ['floor(z)', 0.3, 250_000, -0.2, 250_000 + 1 / 12],
  ['z-floor(z)', -60.5, 3000, 0.5, 1 / 12],
  ['max(-1, min(1, floor(z)-z+0.5))', 17.2, 40_000, 0, 1 / 12],
])('a kink in each unit costs no more than a smooth curve: %s, m = %f, s = %f', (formula, m, s, mean, variance) => {
  const out = new Float64Array(7);
  const kernel = kernelOf({ activation: 'formula', formula });
  kernel(m, s, 1, 1, out);
  const before = effort.nodes;
  kernel(m, s, 1, 1, out);
  expect(effort.nodes - before).toBeLessThan(1000);
  expect(Math.abs(out[0]! - mean) / Math.sqrt(mean * mean + variance)).toBeLessThan(1e-12);
  expect(Math.abs(out[1]! / variance - 1)).toBeLessThan(1e-12);
});
