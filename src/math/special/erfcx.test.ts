import { expect, test } from 'vitest';
import special from '../../reference/special.json';
import { erfcx, logErfcxBend, logErfcxSlope } from './erfcx';
import { erfcxDifferences } from './erfcxPieces';
import { exp, expm1, lognormalOf } from './exponential';
import { gaussianFactor } from './gaussianFactor';
import { bothOfRows } from './logErfcxRows';

const relative = (got: number, expected: number) =>
  expected === got ? 0 : Math.abs(got - expected) / Math.abs(expected);
const rows = (special.erfcx as [number, number, number, number][]).filter(([x]) => x < 1e150);

test.each([
  ['erfcx', erfcx, 1, 1e-15],
  ['the slope of ln erfcx', logErfcxSlope, 2, 1e-15],
  ['the bend of ln erfcx', logErfcxBend, 3, 2e-15],
] as const)('%s is right to a few units in the last place on [0, ∞)', (_name, f, column, bound) => {
  for (const row of rows)
    expect(relative(f(row[0]), row[column]), `at x = ${row[0]}: ${f(row[0])}, expected ${row[column]}`).toBeLessThan(
      bound,
    );
});

test('erfcx is 1 at 0 and 0 at infinity', () => {
  expect(relative(erfcx(0), 1)).toBeLessThan(4e-16);
  expect(erfcx(Infinity)).toBe(0);
});

test('erfcx does not jump where its table ends', () => {
  const last = 8 - 2 ** -50;
  // Two ulp of each side.
  expect(relative(erfcx(last), erfcx(8))).toBeLessThan(9e-16);
});

test.each([
  ['slope', logErfcxSlope],
  ['bend', logErfcxBend],
] as const)(
  'the %s of ln erfcx does not jump where its table begins, where it ends or between its rows',
  (_name, f) => {
    for (let i = 16; i <= 256; i++) {
      const x = i / 32;
      const before = x - 2 ** -50;
      expect(relative(f(before), f(x)), `at x = ${x}`).toBeLessThan(4e-15);
    }
  },
);

test('both functions of the table hold their own equation L″ = 2 + 2xL′ − L′²', () => {
  const both = new Float64Array(2);
  for (let x = 0.5; x < 2; x += 0.00137) {
    both[0] = x;
    bothOfRows(both);
    const slope = -both[0]!;
    // Terms of size 2 are subtracted: of the difference, 0.1 and more, four ulp of these are seen.
    expect(Math.abs(2 + 2 * x * slope - slope * slope - both[1]!), `at x = ${x}`).toBeLessThan(2e-15);
  }
});

test('the Gaussian factor keeps its digits where w² is hundreds', () => {
  for (const [m, s, expected] of special.factor as [number, number, number][]) {
    const got = gaussianFactor(m, s, (m * Math.SQRT1_2) / Math.sqrt(s));
    // 2 ulp from exp and the correction; subnormal results have fewer digits.
    if (expected > 1e-300) expect(relative(got, expected), `m = ${m}, s = ${s}`).toBeLessThan(5e-16);
  }
});

test('the Gaussian factor does not depend on the unit of m and √s', () => {
  for (const [m, s, expected] of special.factor as [number, number, number][])
    for (const unit of [2 ** -400, 2 ** -60, 2 ** -51, 2 ** 49, 2 ** 60, 2 ** 400]) {
      const scaled = s * unit * unit;
      const got = gaussianFactor(m * unit, scaled, (m * unit * Math.SQRT1_2) / Math.sqrt(scaled));
      if (expected > 1e-300) expect(relative(got, expected), `m = ${m}, s = ${s}, unit ${unit}`).toBeLessThan(5e-16);
    }
});

test('second differences of erfcx keep their digits where its values are nearly equal', () => {
  // By its equation erfcx″ = (4x² + 2) erfcx − 4x/√π, and the difference is h²erfcx″ + h⁴erfcx⁗/12 at the middle.
  const part = new Float64Array(3);
  const h = 2 ** -10;
  for (let x = -0.49; x < 2; x += 0.0137) {
    part.set([x, h]);
    erfcxDifferences(part);
    const y = x + h;
    const value = part[0]! + part[1]!;
    const bend = (4 * y * y + 2) * value - (4 * y) / Math.sqrt(Math.PI);
    const slope = 2 * y * value - 2 / Math.sqrt(Math.PI);
    const third = 2 * y * bend + 4 * slope;
    const fourth = 2 * y * third + 6 * bend;
    const expected = h * h * (bend + (h * h * fourth) / 12);
    // The next term is h⁶erfcx⁗″/360 < 2e-18; plain doubles between 1 and 2 would be off by their ulp, 2e-16.
    expect(Math.abs(part[2]! - expected), `at x = ${x}`).toBeLessThan(3e-17);
  }
});

test('the exponential and its difference from 1 are those of the engine to a few units in the last place', () => {
  for (let x = -744; x < 709; x += 0.37) {
    // Both err by about 1 ulp; subnormal results have fewer digits.
    if (x > -708) expect(relative(exp(x), Math.exp(x)), `exp ${x}`).toBeLessThan(5e-16);
    expect(relative(expm1(x), Math.expm1(x)), `expm1 ${x}`).toBeLessThan(8e-16);
  }
  for (let x = 1; x > 1e-300; x *= 0.49)
    for (const y of [x, -x]) expect(relative(expm1(y), Math.expm1(y)), `expm1 ${y}`).toBeLessThan(8e-16);
  expect([exp(0), expm1(0), exp(-Infinity), expm1(-Infinity), exp(-1e300)]).toEqual([1, 0, 0, -1, 0]);
});

test('three exponentials at once are those one by one', () => {
  const io = new Float64Array(3);
  for (const x of [-Infinity, -1e300, -746.1, -700, -3, -1e-9, 0, 0.3, 700])
    for (const y of [0, 1e-12, 0.02, 5, 600]) {
      io.set([x, y]);
      lognormalOf(io);
      for (const [got, one] of [
        [io[0]!, exp(x)],
        [io[1]!, expm1(x)],
        [io[2]!, expm1(y)],
      ] as const)
        expect(relative(got, one), `x = ${x}, y = ${y}`).toBeLessThan(5e-16);
    }
});
