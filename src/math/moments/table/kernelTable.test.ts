import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Kernel, kernelSize } from '../../kernel';
import { kernelOf } from '../../map/kernelOf';
import { finish } from '../../numeric/finish';
import { regimeOf, regimeSteps } from '../../orbits/regime';
import { effort } from '../quadrature/effort';
import { kernelTable } from './kernelTable';

const settings = [
  { activation: 'gelu' },
  { activation: 'tanh' },
  { activation: 'sigmoid' },
  { activation: 'formula', formula: 'max(z,0.1*z)' },
  { activation: 'formula', formula: 'abs(z)<1?z:sign(z)' },
] as const;

/** What a table tells once it has been asked for a place so often that it has made what it makes. */
function often(table: Kernel, m: number, s: number): Float64Array {
  const out = new Float64Array(kernelSize);
  for (let times = 0; times < 130; times++) table(m, s, 1.3, 1, out);
  return out;
}

/** Compares what a table tells with its kernel at places up to `far` either way in asinh(m/√s), and to `wide` in ln √s. */
function everywhere(
  kernel: Kernel,
  table: Kernel,
  { far, wide }: { far: number; wide: number },
  compare: (told: Float64Array, right: Float64Array, m: number, s: number) => void,
): void {
  const right = new Float64Array(kernelSize);
  fc.assert(
    fc.property(
      fc.double({ min: -far, max: far, noNaN: true }),
      fc.double({ min: -wide, max: wide, noNaN: true }),
      (turn, log) => {
        const s = Math.exp(2 * log);
        const m = Math.exp(log) * Math.sinh(turn);
        kernel(m, s, 1.3, 1, right);
        compare(often(table, m, s), right, m, s);
      },
    ),
    { numRuns: 200 },
  );
}

test.each(settings)('the table of $activation $formula says what its kernel says', (setting) => {
  const kernel = kernelOf(setting);
  everywhere(kernel, kernelTable(kernel, 1.3, 1).moments, { far: 320, wide: 10 }, (told, right, m, s) => {
    const said = JSON.stringify({ m, s });
    expect(Math.abs(told[0]! - right[0]!), said).toBeLessThanOrEqual(2e-8 * Math.sqrt(right[2]!));
    expect(Math.abs(told[1]! - right[1]!), said).toBeLessThanOrEqual(2e-8 * right[1]!);
  });
});

test.each(settings)('the derivatives by the table of $activation $formula are near its kernel’s', (setting) => {
  const kernel = kernelOf(setting);
  everywhere(kernel, kernelTable(kernel, 1.3, 1).slopes, { far: 3, wide: 3 }, (told, right, m, s) => {
    const said = JSON.stringify({ m, s });
    // Along m and along ln s, in parts of what the numbers themselves are measured by.
    const size = Math.hypot(m, Math.sqrt(s));
    const [mean, variance] = [Math.sqrt(right[2]!), right[1]!];
    expect(Math.abs(told[3]! - right[3]!) * size, said).toBeLessThanOrEqual(1e-6 * mean);
    expect(Math.abs(told[4]! - right[4]!) * s, said).toBeLessThanOrEqual(1e-6 * mean);
    expect(Math.abs(told[5]! - right[5]!) * size, said).toBeLessThanOrEqual(1e-5 * variance);
    expect(Math.abs(told[6]! - right[6]!) * s, said).toBeLessThanOrEqual(1e-5 * variance);
  });
});

test('without a variance the kernel itself is asked, also right after a place that has next to none', () => {
  const kernel = kernelOf({ activation: 'gelu' });
  const { moments, slopes } = kernelTable(kernel, 1, 1);
  const [out, right] = [new Float64Array(kernelSize), new Float64Array(kernelSize)];
  for (const table of [moments, slopes]) {
    often(table, -1.2, 1e-80);
    table(-1.2, 0, 1, 1, out);
    kernel(-1.2, 0, 1, 1, right);
    expect([...out]).toEqual([...right]);
  }
});

test('next to no variance f is straight: its variance is the square of its slope times that', () => {
  const kernel = kernelOf({ activation: 'gelu' });
  const { slopes } = kernelTable(kernel, 1, 1);
  const right = new Float64Array(kernelSize);
  for (const m of [-3, -0.7, 0.4, 2])
    for (const s of [1e-45, 1e-60, 1e-200]) {
      const told = often(slopes, m, s);
      kernel(m, s, 1, 1, right);
      const said = JSON.stringify({ m, s });
      expect(Math.abs(told[0]! / right[0]! - 1), said).toBeLessThan(1e-7);
      expect(Math.abs(told[1]! / right[1]! - 1), said).toBeLessThan(1e-7);
      expect(Math.abs(told[3]! / right[3]! - 1), said).toBeLessThan(1e-5);
      expect(Math.abs(told[6]! / right[6]! - 1), said).toBeLessThan(1e-5);
    }
});

test.each(['sin(z)', 'tanh(z)'])('of %s, which is odd, the smallest mean has its own size and sign', (formula) => {
  const kernel = kernelOf({ activation: 'formula', formula });
  const table = kernelTable(kernel, 1, 1).moments;
  const right = new Float64Array(kernelSize);
  for (const s of [0.1, 0.9, 1.3, 4])
    for (const m of [1e-11, -1e-10, 1e-9]) {
      // By the slope at 0, without the rounding of sums, which is some 1e-16.
      kernel(0, s, 1, 1, right);
      const mean = right[3]! * m;
      const told = often(table, m, s);
      expect(Math.abs(told[0]! - mean), JSON.stringify({ m, s })).toBeLessThanOrEqual(1e-15 + 1e-6 * Math.abs(mean));
    }
});

test('what making the table takes is nobody’s effort, and then it asks no more', () => {
  const table = kernelTable(kernelOf({ activation: 'gelu' }), 1, 1).moments;
  const made = effort.made;
  often(table, 0.3, 1.7);
  expect(effort.made).toBeGreaterThan(made);
  const before = { ...effort };
  const out = often(table, 0.3, 1.7);
  expect(effort).toEqual(before);
  expect(out[1]).toBeGreaterThan(0);
  // The first were asked of the kernel, and count.
  const other = kernelTable(kernelOf({ activation: 'gelu' }), 1, 1).moments;
  other(0.3, 1.7, 1, 1, out);
  expect(effort.nodes).toBeGreaterThan(before.nodes);
});

test.each(settings)('starts followed by the table of $activation $formula end as they do by its kernel', (setting) => {
  const shape = { lambda: 1.05, alpha: 1.67, ...setting };
  const table = kernelTable(kernelOf(shape), shape.lambda, shape.alpha);
  for (let k = 1; k <= 24; k++) {
    const parameters = {
      ...shape,
      omega: -2 + 4 * ((k * 0.7548776662) % 1),
      tau: 0.05 + 3.95 * ((k * 0.5698402909) % 1),
    };
    const { kind, fixedPoint } = finish(regimeSteps(parameters, table));
    const exact = regimeOf(parameters);
    expect(kind, JSON.stringify(parameters)).toBe(exact.kind);
    if (exact.fixedPoint)
      expect(Math.abs(fixedPoint!.nu - exact.fixedPoint.nu)).toBeLessThan(1e-9 * exact.fixedPoint.nu);
  }
});
