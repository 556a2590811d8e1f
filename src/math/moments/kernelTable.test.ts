import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Kernel, kernelSize } from '../kernel';
import { kernelOf } from '../map/kernelOf';
import { finish } from '../numeric/finish';
import { regimeOf, regimeSteps } from '../orbits/regime';
import { kernelTable } from './kernelTable';
import { effort } from './quadrature/effort';

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
  for (let times = 0; times < 45; times++) table(m, s, 1.3, 1, out);
  return out;
}

test.each(settings)('the table of $activation $formula says what its kernel says', (setting) => {
  const kernel = kernelOf(setting);
  const table = kernelTable(kernel, 1.3, 1);
  const right = new Float64Array(kernelSize);
  fc.assert(
    fc.property(
      fc.double({ min: -16, max: 16, noNaN: true }),
      fc.double({ min: -10, max: 10, noNaN: true }),
      (turn, log) => {
        const s = Math.exp(2 * log);
        const m = Math.exp(log) * Math.sinh(turn);
        kernel(m, s, 1.3, 1, right);
        const said = JSON.stringify({ m, s });
        const told = often(table, m, s);
        expect(Math.abs(told[0]! - right[0]!), said).toBeLessThanOrEqual(2e-8 * Math.sqrt(right[2]!));
        expect(Math.abs(told[1]! - right[1]!), said).toBeLessThanOrEqual(2e-8 * right[1]!);
      },
    ),
    { numRuns: 200 },
  );
});

test('what making the table takes is nobody’s effort, and then it asks no more', () => {
  const table = kernelTable(kernelOf({ activation: 'gelu' }), 1, 1);
  const made = effort.made;
  often(table, 0.3, 1.7);
  expect(effort.made).toBeGreaterThan(made);
  const before = { ...effort };
  const out = often(table, 0.3, 1.7);
  expect(effort).toEqual(before);
  expect(out[1]).toBeGreaterThan(0);
  // The first were asked of the kernel, and count.
  const other = kernelTable(kernelOf({ activation: 'gelu' }), 1, 1);
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
