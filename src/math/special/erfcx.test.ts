import { expect, test } from 'vitest';
import special from '../../reference/special.json';
import { erfcx, logErfcxBend, logErfcxSlope } from './erfcx';
import { erfcxDifferences } from './erfcxPieces';
import { exp, expm1 } from './exponential';
import { gaussianFactor } from './gaussianFactor';

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
