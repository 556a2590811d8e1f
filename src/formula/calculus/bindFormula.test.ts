import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryFormula } from '../arbitraryFormula';
import { parseFormula } from '../reading/parseFormula';
import type { BoundFormula } from './bindFormula';
import { mostKinks } from './kinks';

const lambda = 1.0507009873554805;
const alpha = 1.6732632423543772;

function bound(text: string, constants = { lambda, alpha, beta: 1 }): BoundFormula {
  const read = parseFormula(text);
  if ('problem' in read) throw new Error(`${text}: ${read.problem}`);
  return read.formula.bind(constants);
}

/** Values at z = 0.7, from mpmath 1.2.1 at 40 digits, rounded to doubles. */
test.each([
  ['exp(z)', 2.0137527074704766],
  ['expm1(z)', 1.0137527074704764],
  ['log(z)', -0.3566749439387324],
  ['log1p(z)', 0.5306282510621704],
  ['sqrt(z)', 0.8366600265340756],
  ['sin(z)', 0.644217687237691],
  ['cos(z)', 0.7648421872844884],
  ['tan(z)', 0.8422883804630794],
  ['sinh(z)', 0.7585837018395335],
  ['cosh(z)', 1.255169005630943],
  ['tanh(z)', 0.6043677771171635],
  ['asinh(z)', 0.6526665660823557],
  ['atan(z)', 0.6107259643892086],
  ['sigmoid(z)', 0.6681877721681662],
  ['softplus(z)', 1.103186048885458],
  ['erf(z)', 0.6778011938374184],
  ['Phi(z)', 0.758036347776927],
  ['φ(z)', 0.31225393336676127],
  ['abs(-z)', 0.7],
  ['sign(-z)', -1],
  ['relu(z)', 0.7],
])('%s at 0.7 is %d', (text, value) => {
  // 0.7 and the constants of the functions are rounded: a few units in the last place.
  expect(Math.abs(bound(text).value(0.7) / value - 1)).toBeLessThan(8e-16);
});

test('sigmoid and softplus neither overflow nor lose their tails', () => {
  expect(bound('sigmoid(z)').value(-1000)).toBe(0);
  expect(bound('sigmoid(z)').value(-50) / Math.exp(-50)).toBeCloseTo(1, 14);
  expect(bound('softplus(z)').value(1000)).toBe(1000);
  expect(bound('softplus(z)').value(-50) / Math.exp(-50)).toBeCloseTo(1, 14);
  expect(bound('tanh(z)').slope(1000)).toBe(0);
  expect(bound('tanh(z)').slope(20) / (4 * Math.exp(-40))).toBeCloseTo(1, 14);
});

test.each([
  // From mpmath at 30 digits.
  ['Phi(z)*exp(z^2/2)', -40, 0.00996733518830131],
  ['erfc(-z)*exp(z^2)', -30, 0.018795888861416751],
])('%s is found at %d, where one factor is below the doubles and one above', (text, z, right) => {
  // The exponent of 800 is rounded to 1e-13.
  expect(Math.abs(bound(text).value(z) / right - 1)).toBeLessThan(1e-12);
});

test('SELU’s formula is λ·(z > 0 ? z : α(eᶻ − 1)) without its cancellation, its slope λ·(z > 0 ? 1 : αeᶻ), to the last bit', () => {
  const { value, slope, kinks, jumps } = bound('lambda*(z > 0 ? z : alpha*(exp(z) - 1))');
  fc.assert(
    fc.property(fc.double({ min: -60, max: 60, noNaN: true }), (z) => {
      expect(value(z)).toBe(lambda * (z > 0 ? z : alpha * Math.expm1(z)));
      expect(slope(z)).toBe(lambda * (z > 0 ? 1 : alpha * Math.exp(z)));
    }),
  );
  expect(kinks).toEqual([0]);
  expect(jumps).toEqual([0]);
  // From mpmath at 40 digits.
  expect(value(-3)).toBeCloseTo(-1.670568728767112, 15);
  expect(slope(-0.5)).toBeCloseTo(1.0663411530445055, 15);
});

describe('the slope', () => {
  test('is the limit of difference quotients, for random formulas away from their kinks', () => {
    let checked = 0;
    fc.assert(
      fc.property(arbitraryFormula, fc.double({ min: -3, max: 3, noNaN: true }), (text, z) => {
        const { value, slope, kinks } = bound(text);
        const h = 2 ** -10;
        if (kinks.length > mostKinks || kinks.some((kink) => Math.abs(kink - z) <= h)) return;
        const quotient = (step: number) => (value(z + step) - value(z - step)) / (2 * step);
        const [coarse, middle, fine] = [quotient(h), quotient(h / 2), quotient(h / 4)];
        // Two steps of Richardson's extrapolation: the error is of order h⁶, or shows in its last step.
        const first = [middle + (middle - coarse) / 3, fine + (fine - middle) / 3] as const;
        const limit = first[1] + (first[1] - first[0]) / 15;
        const scale = 1 + Math.abs(value(z)) + Math.abs(limit);
        const unsure = Math.abs(limit - first[1]);
        if (!(unsure < 1e-6 * scale)) return;
        checked++;
        const wrong = Math.abs(slope(z) - limit);
        if (!(wrong <= 1e-8 * scale + 2 * unsure)) throw new Error(`${text} at ${z}: ${slope(z)}, expected ${limit}`);
      }),
      { numRuns: 1500 },
    );
    expect(checked).toBeGreaterThan(700);
  });

  test.each([
    ['z^z', 2, 4 * (Math.log(2) + 1)],
    ['2^z', 3, 8 * Math.log(2)],
    ['z^2.5', 4, 20],
    ['pow(z, 2)', 3, 6],
    ['1/z', 2, -0.25],
    ['log(z)', 4, 0.25],
    ['sqrt(z)', 4, 0.25],
    ['alpha', 1, 0],
    ['min(z, 2, 5)', 3, 0],
    ['max(z, 2, 5)', 6, 1],
  ])('of %s at %d is %d', (text, z, slope) => {
    expect(bound(text).slope(z)).toBeCloseTo(slope, 13);
  });

  test.each([
    // From mpmath at 40 digits.
    ['z/(1 + exp(-z))', -300, -1.539311866501192e-128],
    ['z/(1 + exp(-z))', -500, -3.555163626963901e-215],
    ['1/(1 + exp(-20*z))', -25, 1.4249152813482571e-216],
  ])('of the quotient %s at %d is %d, though the square of its denominator overflows', (text, z, slope) => {
    // e^z is rounded in its argument, times 500.
    expect(Math.abs(bound(text).slope(z) / slope - 1)).toBeLessThan(1e-13);
  });

  test('is 0 where a quotient has come to rest because its denominator has overflowed', () => {
    for (const text of ['z/(1 + exp(-z))', '1/(1 + exp(-20*z))', '1/(1 + exp(-z))'])
      expect(bound(text).slope(-800)).toBe(0);
  });

  test('follows at a kink the branch that the condition takes', () => {
    expect(bound('z > 0 ? 2*z : z').slope(0)).toBe(1);
    expect(bound('z >= 0 ? 2*z : z').slope(0)).toBe(2);
    expect(bound('abs(z)').slope(0)).toBe(-1);
    expect(bound('relu(z)').slope(0)).toBe(0);
  });
});

describe('the kinks', () => {
  test('of a straight line are one at most, which is listed however far out and not searched for', () => {
    for (const text of ['max(z-60,0)', 'abs(60-z)', 'z*2/3 > 40 ? z : 1', 'relu(-(z-pi^2)+pi^2-60+sqrt(0.25)-0.5)']) {
      const { kinks, kinksBetween } = bound(text);
      expect(kinks, text).toHaveLength(1);
      expect(Math.abs(Math.abs(kinks[0]!) - (text.startsWith('relu') ? 60 - 2 * Math.PI ** 2 : 60))).toBeLessThan(
        1e-12,
      );
      expect(kinksBetween(50, 100), text).toEqual([]);
    }
    for (const text of ['abs(sin(z))', 'max(z,60,z^2/60)', 'abs(60/z-1)', 'floor(z)', 'relu((z-60)*z)'])
      expect(bound(text).kinksBetween(50, 100).length, text).toBeGreaterThan(0);
  });

  test.each<[string, number[]]>([
    ['abs(z - 1)', [1]],
    ['max(0, z)', [0]],
    ['relu(z - 1/3)', [1 / 3]],
    ['z > 0 ? z : 0.01*z', [0]],
    ['0.1 < z ? z : 0', [0.1]],
    ['z > 0 ? (z > 1 ? 1 : z) : (z < -1 ? -1 : z)', [-1, 0, 1]],
    ['min(max(z, 0), 6)', [0, 6]],
    ['min(max(z, -1), 1)', [-1, 1]],
    ['z^2 > 2 ? 1 : z', [-Math.SQRT2, Math.SQRT2]],
    ['z/(1 + abs(z))', [0]],
    ['sqrt(z^2)', [0]],
    ['abs(z)^1.5', [0]],
    ['sign(z - pi)', [Math.PI]],
    ['step(z > 1) + step(z + 1)', [-1, 1]],
    ['abs(sin(pi*z/100))', [0]],
    ['(z - 0.501)*(z - 0.502) > 0 ? 0 : 1', [0.501, 0.502]],
    ['relu(relu(z))', [0]],
    ['z > 0 ? abs(z + 1) : z', [0]],
    ['!(z > 2) || z > 3 && 1 < 2 ? 0 : 1', [2, 3]],
    ['1 > 2 ? abs(z) : z', []],
    ['tanh(z)', []],
    ['z^3 - 2*z', []],
    ['abs(3)', []],
    ['z > 60 ? 1 : 0', [60]],
    ['z > 1e6 || z < -3333 ? 1 : 0', [-3333, 1e6]],
    ['floor(z/20 + 0.1)', [-42, -22, -2, 18, 38]],
    ['(1 - exp(-abs(z)))/z', [0]],
    // tan(tanh(z)) is z − z⁵/15 + …: for |z| < 1e-3 the difference is rounding, and changes its sign by noise.
    ['tan(tanh(z)) < z ? hardswish(z) : -1', [0, 3]],
    ['z > tan(tanh(z)) ? -1 : hardswish(z)', [-3, 0]],
    ['sin(z) < z - z^3/6 + z^5/120 ? abs(z - 1) : hardtanh(z)', [-1, 0, 1]],
    ['(((((z < z) && (tan(tanh(z)) < z)) ? z : z) < z) ? z : (z + (hardswish(z) + z)))', [-3, 0, 3]],
  ])('of %s are %j', (text, kinks) => {
    const found = bound(text).kinks;
    expect(found.length, String(found)).toBe(kinks.length);
    // To the last bit of z where the difference is exact, to the rounding of the difference elsewhere.
    kinks.forEach((kink, k) => {
      expect(Math.abs(found[k]! - kink), `${found[k]}`).toBeLessThanOrEqual(1e-13 * Math.abs(kink));
    });
  });

  test('are not hidden by two terms that are equal to rounding everywhere', () => {
    for (const text of ['abs(sin(z)/cos(z) - tan(z)) > 1 ? 0 : abs(z - 2)', 'max(z, log(exp(z))) + hardswish(z - 1)']) {
      const { kinks } = bound(text);
      expect(kinks.length, text).toBeLessThan(8);
      expect(kinks.some((kink) => Math.abs(kink - (text.includes('swish') ? 4 : 2)) < 1e-14)).toBe(true);
    }
  });

  test('come with the jump of f, 0 where it is continuous', () => {
    const [none, three] = bound('step(z > 1)*3 + abs(z)').jumps;
    expect(none).toBe(0);
    // Taken between doubles next to the kink, and so rounded like f there.
    expect(Math.abs(three! - 3)).toBeLessThan(1e-15);
    expect(bound('z > 0 ? tanh(1000000*z) : z').jumps).toEqual([0]);
    expect(bound('min(max(z, 0), 6)').jumps).toEqual([0, 0]);
    // The doubles next below 0 are nearer to it than to any other that their remainder could be.
    for (const [text, height] of [
      ['floor(z)', 1],
      ['ceil(z)', 1],
      ['floor(z)^2', -1],
      ['z - floor(z)', -1],
      ['mod(z, 2)', -2],
    ] as const) {
      const { kinks, jumps } = bound(text);
      expect(jumps[kinks.indexOf(0)], text).toBe(height);
    }
    expect(bound('z > 1/3 ? tanh(1000000*(z - 1/3)) : 0').jumps).toEqual([0]);
  });
});
