import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as I from './interval';
import { sqrt } from './sqrt';

const runs = { seed: 12, numRuns: 3000 };
const ends = fc.oneof(
  fc.double({ noNaN: true }),
  fc.double({ min: -3, max: 3, noNaN: true }),
  fc.constantFrom(0, 5e-324, -5e-324, Infinity, -Infinity, Number.MAX_VALUE),
);
const range = fc.tuple(ends, ends).map(([a, b]) => {
  const [lo, hi] = [Math.min(a, b), Math.max(a, b)];
  return I.interval(lo === Infinity ? Number.MAX_VALUE : lo, hi === -Infinity ? -Number.MAX_VALUE : hi);
});
const withMember = fc.tuple(range, fc.double({ min: 0, max: 1, noNaN: true })).map(([a, t]) => {
  const lo = Math.max(a.lo, -1e300);
  const hi = Math.min(a.hi, 1e300);
  const x = lo > hi ? I.middle(a) : Math.min(hi, Math.max(lo, lo * (1 - t) + hi * t));
  return { a, x: I.contains(a, x) ? x : I.middle(a) };
});

test('every operation encloses the nearest double of every result of members', () => {
  fc.assert(
    fc.property(withMember, withMember, ({ a, x }, { a: b, x: y }) => {
      const holds = (set: I.Interval, value: number) => {
        const near = Number.isFinite(value) ? value : Math.sign(value) * Number.MAX_VALUE;
        expect(I.contains(set, near), `${JSON.stringify([a, b, set])} misses ${value} from ${x}, ${y}`).toBe(true);
      };
      holds(I.add(a, b), x + y);
      holds(I.sub(a, b), x - y);
      holds(I.mul(a, b), x * y);
      holds(I.sqr(a), x * x);
      holds(I.abs(a), Math.abs(x));
      holds(I.neg(a), -x);
      holds(I.hull(a, b), x);
      holds(I.max(a, b), Math.max(x, y));
      holds(I.min(a, b), Math.min(x, y));
      if (y !== 0) holds(I.div(a, b), x / y);
      if (x >= 0) holds(sqrt(a), Math.sqrt(x));
    }),
    runs,
  );
});

test('the empty set stays empty, and dividing by zero alone gives it', () => {
  const a = I.interval(1, 2);
  for (const op of [I.add, I.sub, I.mul, I.div, I.max, I.min, I.intersect]) {
    expect(I.isEmpty(op(I.empty, a))).toBe(true);
    expect(I.isEmpty(op(a, I.empty))).toBe(true);
  }
  expect(I.isEmpty(I.div(a, I.zero))).toBe(true);
  expect(I.isEmpty(sqrt(I.interval(-2, -1)))).toBe(true);
  expect(I.isEmpty(I.intersect(I.interval(0, 1), a))).toBe(false);
  expect(I.isEmpty(I.intersect(I.interval(0, 0.5), a))).toBe(true);
});

test('division by a set around zero is the whole line, by one that ends at zero a half line', () => {
  expect(I.div(I.one, I.interval(-1, 1))).toEqual(I.entire);
  expect(I.div(I.one, I.interval(0, 2))).toEqual(I.interval(0.5, Infinity));
  expect(I.div(I.one, I.interval(-2, 0))).toEqual(I.interval(-Infinity, -0.5));
});

test('a decimal covers what was written and what was read; integers stay exact', () => {
  expect(I.decimal(3)).toEqual(I.point(3));
  expect(I.decimal(0.1).lo).toBeLessThan(0.1);
  expect(I.decimal(0.1).hi).toBeGreaterThan(0.1);
});

test('exact squares have exact roots, and the others are bracketed by neighbours', () => {
  expect(sqrt(I.interval(4, 9))).toEqual(I.interval(2, 3));
  const root = sqrt(I.point(2));
  expect(root.hi - root.lo).toBe(2 ** -52);
});

test('the middle of every non-empty interval is finite and inside', () => {
  fc.assert(
    fc.property(range, (a) => {
      expect(Number.isFinite(I.middle(a)) && I.contains(a, I.middle(a)), JSON.stringify(a)).toBe(true);
    }),
    runs,
  );
});

test('roots of the smallest numbers are as sharp as those of others', () => {
  for (const x of [5e-324, 2.6e-310, 1e-300, 1e-281, 1e-279]) {
    const root = sqrt(I.point(x));
    expect(root.lo).toBeLessThanOrEqual(Math.sqrt(x));
    expect(root.hi).toBeGreaterThanOrEqual(Math.sqrt(x));
    expect(root.hi / root.lo - 1).toBeLessThan(1e-14);
  }
});

test('what has no members, or an end that is no number, lies in nothing', () => {
  for (const a of [I.empty, I.interval(Number.NaN, 1), I.interval(0, Number.NaN)]) {
    expect(I.isSubset(a, I.entire)).toBe(false);
    expect(I.isInterior(a, I.entire)).toBe(false);
  }
});
