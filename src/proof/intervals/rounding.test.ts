import fc from 'fast-check';
import { expect, test } from 'vitest';
import { above, addDown, addUp, below, divDown, divUp, mulDown, mulUp } from './rounding';

const bits = new DataView(new ArrayBuffer(8));
const runs = { numRuns: 4000 };
const finite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: -8, max: 8, noNaN: true }),
  fc.constantFrom(
    0,
    -0,
    5e-324,
    -5e-324,
    2 ** -1022,
    2 ** -1074 * 3,
    2 ** -960,
    2 ** 995,
    2 ** 1020,
    Number.MAX_VALUE,
    -Number.MAX_VALUE,
  ),
);

/** The finite double x times 2^1074, an integer. */
function exact(x: number): bigint {
  bits.setFloat64(0, x);
  const raw = bits.getBigUint64(0);
  const exponent = Number((raw >> 52n) & 2047n);
  const mantissa = (raw & ((1n << 52n) - 1n)) | (exponent > 0 ? 1n << 52n : 0n);
  const size = mantissa << BigInt(Math.max(0, exponent - 1));
  return raw >> 63n ? -size : size;
}

function neighbour(x: number, direction: 1 | -1): number {
  if (x === 0) return direction * 5e-324;
  bits.setFloat64(0, x);
  bits.setBigUint64(0, bits.getBigUint64(0) + BigInt(x > 0 ? direction : -direction));
  return bits.getFloat64(0);
}

/**
 * compare(x) is the sign of x − truth; lo and hi must bracket the truth with no more than `slack` doubles in between.
 */
function brackets(lo: number, hi: number, compare: (x: number) => number, slack: number): void {
  if (lo > -Infinity) expect(compare(lo)).toBeLessThanOrEqual(0);
  if (hi < Infinity) expect(compare(hi)).toBeGreaterThanOrEqual(0);
  let steps = 0;
  for (let x = lo; x < hi && steps <= slack; steps++) x = neighbour(x === 0 ? 0 : x, 1);
  expect(steps, `${lo} … ${hi}`).toBeLessThanOrEqual(slack);
}

const sign = (x: bigint) => (x > 0n ? 1 : x < 0n ? -1 : 0);

test('below and above reach the neighbours of every double and never more than one place further', () => {
  fc.assert(
    fc.property(finite, (x) => {
      const down = neighbour(x, -1);
      const up = neighbour(x, 1);
      expect(below(x)).toBeLessThanOrEqual(down);
      expect(above(x)).toBeGreaterThanOrEqual(up);
      if (Number.isFinite(down)) expect(below(x)).toBeGreaterThanOrEqual(neighbour(down, -1));
      if (Number.isFinite(up)) expect(above(x)).toBeLessThanOrEqual(neighbour(up, 1));
    }),
    runs,
  );
});

test('sums are bracketed by their two neighbours, and exact sums by themselves', () => {
  fc.assert(
    fc.property(finite, finite, (a, b) => {
      const truth = exact(a) + exact(b);
      // Near the underflow threshold a neighbour may be one place too far.
      const slack = Math.abs(a + b) < 1e-300 ? 2 : 1;
      brackets(addDown(a, b), addUp(a, b), (x) => sign(exact(x) - truth), slack);
    }),
    runs,
  );
  expect([addDown(0.5, 0.25), addUp(0.5, 0.25)]).toEqual([0.75, 0.75]);
});

test('products are bracketed tightly from the subnormals to the overflow', () => {
  fc.assert(
    fc.property(finite, finite, (a, b) => {
      const truth = exact(a) * exact(b);
      const lo = mulDown(a, b);
      const slack = Math.abs(lo) > 1e-280 && Math.abs(lo) < 1e290 && Math.abs(a) < 1e290 && Math.abs(b) < 1e290 ? 1 : 4;
      brackets(lo, mulUp(a, b), (x) => sign((exact(x) << 1074n) - truth), slack);
    }),
    runs,
  );
});

test('quotients are bracketed tightly from the subnormals to the overflow', () => {
  fc.assert(
    fc.property(finite, finite, (a, b) => {
      fc.pre(b !== 0);
      const numerator = exact(a);
      const denominator = exact(b);
      const lo = divDown(a, b);
      const ordinary = (x: number) => Math.abs(x) > 1e-280 && Math.abs(x) < 1e290;
      const slack = ordinary(lo) && ordinary(a) && ordinary(b) ? 1 : 4;
      const compare = (x: number) => sign(exact(x) * denominator - (numerator << 1074n)) * sign(denominator);
      brackets(lo, divUp(a, b), compare, slack);
    }),
    runs,
  );
});

test('overflow rounds down to the largest double, and zero times an infinite end is zero', () => {
  expect(mulDown(1e200, 1e200)).toBe(Number.MAX_VALUE);
  expect(mulUp(1e200, 1e200)).toBe(Infinity);
  expect(addDown(Number.MAX_VALUE, Number.MAX_VALUE)).toBe(Number.MAX_VALUE);
  expect(mulDown(0, Infinity)).toBe(0);
  expect(mulUp(Infinity, 0) + 0).toBe(0);
});
