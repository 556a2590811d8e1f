import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameValue } from './sameValue';

const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.double(),
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    fc.float64Array({ maxLength: 5 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

test('a copy is the same value, and an object is the same as itself', () => {
  fc.assert(
    fc.property(plain, (value) => {
      expect(sameValue(value, value)).toBe(true);
      expect(sameValue(value, structuredClone(value))).toBe(true);
    }),
  );
});

test('two values are the same exactly if neither has anything that the other has not', () => {
  // Vitest tells 0 from −0, which mean the same moments.
  const noSign = (value: unknown): unknown =>
    value === 0
      ? 0
      : ArrayBuffer.isView(value)
        ? Float64Array.from(value as Float64Array, (number) => number + 0)
        : Array.isArray(value)
          ? value.map(noSign)
          : typeof value === 'object' && value !== null
            ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, noSign(part)]))
            : value;
  const equal = (a: unknown, b: unknown) => {
    try {
      expect(noSign(a)).toStrictEqual(noSign(b));
      return true;
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(plain, plain, (a, b) => {
      expect(sameValue(a, b)).toBe(equal(a, b));
    }),
  );
});

test('every part counts: nested fields, lists of another length, typed arrays of another kind, missing fields', () => {
  const request = { parameters: { omega: 0, tau: 1 }, starts: [{ mu: 1, nu: 2 }], field: Float64Array.of(1, 2) };
  for (const other of [
    { ...request, parameters: { omega: 0, tau: 1.1 } },
    { ...request, parameters: { omega: 0, tau: 1, beta: 0 } },
    { ...request, parameters: { omega: 0 } },
    { ...request, starts: [] },
    { ...request, starts: [...request.starts, { mu: 0, nu: 0 }] },
    { ...request, starts: { 0: { mu: 1, nu: 2 }, length: 1 } },
    { ...request, field: Float64Array.of(1, 3) },
    { ...request, field: Float32Array.of(1, 2) },
    { ...request, field: [1, 2] },
    { ...request, field: null },
  ]) {
    expect(sameValue(request, other)).toBe(false);
    expect(sameValue(other, request)).toBe(false);
  }
  expect(sameValue({ a: undefined, b: 1 }, { b: 1 })).toBe(true);
  expect(sameValue(Number.NaN, Number.NaN)).toBe(true);
  expect(sameValue(undefined, {})).toBe(false);
});
