import fc from 'fast-check';
import { expect, test } from 'vitest';
import { multiplyAdd } from './multiplyAdd';

/** A double as an integer times 2⁻¹⁰⁷⁴. */
function scaled(value: number): bigint {
  const bits = new BigUint64Array(Float64Array.of(value).buffer)[0]!;
  const exponent = (bits >> 52n) & 0x7ffn;
  const fraction = bits & 0xfffffffffffffn;
  const size = exponent === 0n ? fraction : (fraction | 0x10000000000000n) << (exponent - 1n);
  return value < 0 ? -size : size;
}

/** |got − (a·b + c)| in units of 2⁻²¹⁴⁸, exactly. */
function errorOf(a: number, b: number, c: number, got: number): bigint {
  const error = scaled(a) * scaled(b) + (scaled(c) << 1074n) - (scaled(got) << 1074n);
  return error < 0n ? -error : error;
}

const number = fc
  .double({ min: -1e6, max: 1e6, noNaN: true })
  .filter((value) => value === 0 || Math.abs(value) > 1e-100);

test('multiplyAdd is within two units in the last place, also where product and addend cancel', () => {
  const offsets = fc.constantFrom(0, 1e-16, -1e-15, 1e-9, 1);
  fc.assert(
    fc.property(number, number, offsets, (a, b, offset) => {
      const c = -(a * b) * (1 + offset);
      const got = multiplyAdd(a, b, c);
      // Where everything cancels what is left is the product's own error, a double.
      const allowed = (scaled(Math.abs(got)) << 1074n) >> 51n;
      expect(errorOf(a, b, c, got) <= allowed, `${a}·${b} + ${c} gave ${got}`).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('without an addend it is the plain product, and beyond the range it is infinite, not NaN', () => {
  expect(multiplyAdd(0.1, 3, 0)).toBe(0.1 * 3);
  expect(multiplyAdd(1e300, 1e300, -1)).toBe(Infinity);
  expect(multiplyAdd(1e300, -1e300, 5)).toBe(-Infinity);
  expect(multiplyAdd(1e305, 1e-305, 1)).toBe(2);
  expect(multiplyAdd(0, 5, 0.25)).toBe(0.25);
});
