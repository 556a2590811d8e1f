import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFormula } from '../../formula';
import { arbitraryFormula } from '../../formula/arbitraryFormula';
import references from '../../reference/taylor.json';
import { type Interval, interval, point } from '../intervals/interval';
import { above, below } from '../intervals/rounding';
import { Evaluator } from './Evaluator';

const constants = { lambda: point(1.0507), alpha: point(1.6733), beta: point(0.25) };

function evaluator(text: string): Evaluator {
  const read = parseFormula(text);
  if (!('formula' in read)) throw new Error(read.problem);
  return new Evaluator(read.formula.tree, constants);
}

/** Whether high + low lies in it. */
const holds = ({ lo, hi }: Interval, [high, low]: readonly number[]) =>
  (lo < high! || (lo === high && low! >= 0)) && (high! < hi || (high === hi && low! <= 0));

test('every coefficient at a point lies in its enclosure, which is narrow', () => {
  for (const { formula, at, coefficients } of references) {
    const found = evaluator(formula).taylor(point(at), coefficients.length - 1)!;
    expect(found, `${formula} at ${at}`).toBeDefined();
    const size = Math.max(...coefficients.map(([high]) => Math.abs(high!)), 1e-300);
    for (const [k, reference] of coefficients.entries()) {
      const c = found[k] ?? point(0);
      expect(holds(c, reference), `${formula} at ${at}: ${k} is ${reference} in [${c.lo}, ${c.hi}]`).toBe(true);
      // Recurrences of six steps lose a few digits, more where coefficients grow like those of log at 1e−9.
      expect(c.hi - c.lo, `${formula} at ${at}: ${k}`).toBeLessThanOrEqual(1e-11 * Math.max(size, Math.abs(at) ** 2));
    }
  }
});

test('over a panel the coefficients enclose those at every point of it', () => {
  for (const { formula, at, coefficients } of references) {
    for (const panel of [interval(below(at), above(at)), interval(at - 2 ** -6, at), interval(at, at + 2 ** -5)]) {
      const found = evaluator(formula).taylor(panel, coefficients.length - 1);
      for (const [k, reference] of coefficients.entries())
        if (found) expect(holds(found[k] ?? point(0), reference), `${formula} at ${at}: ${k}`).toBe(true);
    }
  }
});

test('the range over an interval holds every value, whatever the formula', () => {
  fc.assert(
    fc.property(
      arbitraryFormula,
      fc.double({ min: -6, max: 6, noNaN: true }),
      fc.double({ min: 0, max: 3, noNaN: true }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 6 }),
      (text, from, size, shares) => {
        const read = parseFormula(text);
        if (!('formula' in read)) return;
        const bound = read.formula.bind({ lambda: 1.0507, alpha: 1.6733, beta: 0.25 });
        const range = new Evaluator(read.formula.tree, constants).range(interval(from, from + size));
        for (const share of shares) {
          const value = bound.value(from + share * size);
          if (range === undefined || !Number.isFinite(value)) continue;
          // The value itself is rounded, after cancellations too.
          const slack = 1e-9 * (1 + Math.abs(value));
          expect(value, text).toBeGreaterThanOrEqual(range.lo - slack);
          expect(value, text).toBeLessThanOrEqual(range.hi + slack);
        }
      },
    ),
    { numRuns: 100 },
  );
});

test('nothing is claimed where a kink, a jump, a pole or the end of a domain may lie inside', () => {
  const over = (text: string, lo: number, hi: number) => evaluator(text).taylor(interval(lo, hi), 4);
  expect(over('abs(z)', -1, 1)).toBeUndefined();
  expect(over('z > 0.3 ? 1 : 0', 0.25, 0.5)).toBeUndefined();
  expect(over('1/z', -1, 1)).toBeUndefined();
  expect(over('tan(z)', 1, 2)).toBeUndefined();
  expect(over('log(z)', -1, 1)).toBeUndefined();
  expect(over('sqrt(z)', 0, 1)).toBeUndefined();
  expect(over('floor(z)', 0.5, 1.5)).toBeUndefined();
});

test('a panel may begin or end at a kink or jump', () => {
  const over = (text: string, lo: number, hi: number) => evaluator(text).taylor(interval(lo, hi), 4);
  expect(over('relu(z)', 0, 1)?.[1]).toEqual(point(1));
  expect(over('relu(z)', -1, 0)?.[0]).toEqual(point(0));
  expect(over('step(z - 2)', 2, 3)?.[0]).toEqual(point(1));
  expect(over('floor(z)', 1, 2)?.[0]).toEqual(point(1));
  expect(over('z >= 2 ? z : 1', 1, 2)?.[0]).toEqual(point(1));
});

test('where a function is constantly at its jump, neither side is taken', () => {
  expect(evaluator('step(z - z)').taylor(interval(0, 1), 2)).toBeUndefined();
  expect(evaluator('z - z > 0 ? 1 : 2').taylor(interval(0, 1), 2)).toBeUndefined();
});
