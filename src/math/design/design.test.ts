import { expect, test } from 'vitest';
import { activationNamed } from '../activations/activationTable';
import { alpha01, lambda01 } from '../constants';
import { solve } from '../fixedPoints/solve';
import type { Shape } from '../gains/spread';
import { momentMap } from '../map/momentMap';
import { affineFor } from './affineFor';
import { constantsByScan } from './constantsByScan';
import { type ConstantsFor, constantsFor } from './constantsFor';
import { type Dropping, wantedOf } from './wanted';

const shapeOf = (activation: string): Shape => ({
  lambda: 1,
  alpha: 1,
  ...activationNamed(activation).start,
  activation,
});
const typed = (formula: string): Shape => ({ activation: 'formula', formula, lambda: 1, alpha: 1 });

function found(target: { mu: number; nu: number }, layer: Dropping, shape: Shape): ConstantsFor {
  const steps = constantsFor(target, layer, shape);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const layers: readonly Dropping[] = [
  { omega: 0, tau: 1 },
  { omega: 0.5, tau: 0.8, layer: 'random', bias: -0.2, biasVariance: 0.1 },
  { omega: 0.2, tau: 1.1, skip: 0.6 },
  { omega: 0, tau: 1, dropout: 'standard', rate: 0.2 },
  { omega: 0.1, tau: 1, dropout: 'alpha', rate: 0.2, skip: 0.3 },
];

test('the scan finds every solution with α ≥ 0 that the closed form of SELU has, and no other', () => {
  for (const target of [
    { mu: 0, nu: 1 },
    { mu: -0.1, nu: 2 },
    { mu: 0.4, nu: 1.5 },
    { mu: 1, nu: 0.5 },
  ])
    for (const layer of layers.filter(({ dropout }) => !dropout)) {
      const exact = solve(target, layer).filter(({ admissible }) => admissible);
      const { solutions } = found(target, layer, shapeOf('selu'));
      expect(solutions).toHaveLength(exact.length);
      solutions.forEach((one, k) => {
        expect(one.lambda).toBeCloseTo(exact[k]!.lambda, 10);
        expect(one.value).toBeCloseTo(exact[k]!.alpha, 10);
        expect(one.kind).toBe(exact[k]!.kind);
      });
    }
});

test('a formula has the solutions of what it spells, with α of another place and meaning', () => {
  const formula = 'lambda*(z > 0 ? z : alpha*(exp(z) - 1))';
  const [one] = found({ mu: 0, nu: 1 }, layers[0]!, typed(formula)).solutions;
  expect(one!.lambda).toBeCloseTo(lambda01, 10);
  expect(one!.value).toBeCloseTo(alpha01, 10);
  // z tanh z has the mean of z tanh z − α at α = E z tanh z, so that one α centres it.
  const shifted = found({ mu: 0, nu: 1 }, layers[0]!, typed('lambda*(z*tanh(z) - alpha)'));
  expect(shifted.solutions).toHaveLength(1);
});

test('whatever is found is kept by the map, with dropout and skip and in every layer', () => {
  for (const name of ['elu', 'lselu', 'starrelu'])
    for (const layer of layers.filter(({ dropout }) => name !== 'lselu' || dropout !== 'alpha'))
      for (const target of [
        { mu: 0, nu: 1 },
        { mu: 0.3, nu: 1.2 },
      ]) {
        const { solutions, beside, reason } = found(target, layer, shapeOf(name));
        if (solutions.length === 0) expect(reason).toMatch(/\.$/);
        for (const { lambda, value } of solutions) {
          const { layer: kept } = wantedOf(target, layer);
          const parameters = { ...kept, ...shapeOf(name), lambda, [beside!]: value };
          const image = momentMap(target, parameters);
          expect(Math.hypot(image.mu - target.mu, image.nu - target.nu)).toBeLessThan(1e-11);
        }
      }
});

test('λ alone cannot give both moments, and what has no λ says so', () => {
  expect(found({ mu: 0, nu: 1 }, layers[0]!, shapeOf('gelu')).reason).toMatch(/λ alone.*too large/);
  expect(found({ mu: 0, nu: 1 }, layers[0]!, shapeOf('tanh')).solutions).toHaveLength(1);
  expect(found({ mu: 0, nu: 1 }, layers[0]!, typed('sin(z)')).reason).toBe('It has no λ.');
  expect(found({ mu: 0, nu: 1 }, { ...layers[0]!, skip: 1 }, shapeOf('selu')).reason).toMatch(/raises every variance/);
});

test('what is found of a formula is kept by the map, alone or as a few of a curve', () => {
  const image = (formula: string, target: { mu: number; nu: number }, layer: Dropping, one: object) =>
    momentMap(target, { ...wantedOf(target, layer).layer, ...typed(formula), ...one });
  for (const [formula, target, layer, curve] of [
    ['sin(lambda*z) + alpha*z', { mu: 0, nu: 1 }, layers[0]!, true],
    ['lambda*tanh(alpha*z)', { mu: 0, nu: 1 }, layers[0]!, true],
    ['elu(lambda*z, alpha)', { mu: 0, nu: 1 }, layers[0]!, false],
    ['tanh(lambda*z) + alpha*z^2', { mu: 0.3, nu: 0.7 }, layers[1]!, false],
  ] as const) {
    const { solutions, ...said } = found(target, layer, typed(formula));
    expect(said.curve, formula).toBe(curve);
    expect(solutions.length, formula).toBeGreaterThan(0);
    if (curve) expect(solutions.length, formula).toBeLessThan(8);
    for (const { lambda, value } of solutions) {
      const { mu, nu } = image(formula, target, layer, { lambda, alpha: value });
      expect(Math.hypot(mu - target.mu, nu - target.nu), `${formula} ${lambda} ${value}`).toBeLessThan(1e-12);
    }
  }
});

test.each([
  ['standard dropout', layers[3]!],
  ['alpha dropout and a skip', layers[4]!],
])('with λ inside a formula %s is solved for as well', (_, layer) => {
  const target = { mu: 0.2, nu: 1.2 };
  const { solutions } = found(target, layer, typed('elu(lambda*z, alpha)'));
  expect(solutions).not.toHaveLength(0);
  for (const { lambda, value } of solutions) {
    const parameters = { ...wantedOf(target, layer).layer, ...typed('elu(lambda*z, alpha)'), lambda, alpha: value! };
    const { mu, nu } = momentMap(target, parameters);
    expect(Math.hypot(mu - target.mu, nu - target.nu)).toBeLessThan(1e-12);
  }
});

test('sin λz has the variance (1 − exp(−2λ²ν))/2 and so the λ of that, or none', () => {
  const [one, ...others] = found({ mu: 0, nu: 0.4 }, layers[0]!, typed('sin(lambda*z)')).solutions;
  expect(one!.lambda).toBeCloseTo(Math.sqrt(Math.log(5) / 0.8), 10);
  expect(others).toEqual([]);
  const { solutions, reason } = found({ mu: 0, nu: 1 }, layers[0]!, typed('sin(lambda*z)'));
  expect(solutions).toEqual([]);
  expect(reason).toMatch(/variance is too small/);
  expect(found({ mu: 0.3, nu: 1 }, layers[0]!, typed('elu(lambda*z)')).reason).toMatch(/another/);
});

test('a scan asks for a bounded number of moments, also of what wriggles or is nowhere, and can stop after each', () => {
  const wish = wantedOf({ mu: 0, nu: 1 }, layers[0]!);
  const values = Array.from({ length: 22 }, (_, k) => k);
  for (const at of [
    (lambda: number, x: number) => [Math.sin(97 * lambda * (x + 1)), 1 + Math.sin(89 * lambda + 31 * x)] as const,
    (lambda: number, x: number) => [0, 1 + Math.sin(89 * lambda + 31 * x)] as const,
    () => [Number.NaN, Number.NaN] as const,
  ])
    for (const few of [values, [0]]) {
      let asked = 0;
      let longest = 0;
      let before = 0;
      const steps = constantsByScan(
        (lambda, x) => {
          asked++;
          return at(lambda, x);
        },
        wish,
        few,
      );
      for (let step = steps.next(); !step.done; step = steps.next()) {
        longest = Math.max(longest, asked - before);
        before = asked;
      }
      expect(asked).toBeLessThanOrEqual(33 * few.length + 48 * 85 + 2000);
      expect(longest).toBeLessThanOrEqual(85);
    }
  // √(2 − λ) is no number for λ > 2.
  const partly = found({ mu: 0, nu: 1 }, layers[0]!, typed('sqrt(2 - lambda)*sin(lambda*z)'));
  expect(partly.reason).toMatch(/variance is too small/);
});

test('a·f + c keeps any target for any f, also for the layer that drops and with a skip', () => {
  for (const name of ['relu', 'gelu', 'tanh', 'sigmoid', 'starrelu'])
    for (const layer of layers)
      for (const target of [
        { mu: 0, nu: 1 },
        { mu: -0.7, nu: 3 },
        { mu: 0.1, nu: 0.2 },
      ]) {
        const affine = affineFor(target, layer, shapeOf(name));
        if (typeof affine === 'string') throw new Error(affine);
        // Formulas are summed, to 1e-12 of numbers like these.
        expect(affine.point.residual).toBeLessThan(1e-11);
      }
  expect(affineFor({ mu: 0, nu: 1 }, layers[0]!, typed('3'))).toMatch(/constant/);
  expect(affineFor({ mu: 3, nu: 0.1 }, layers[3]!, shapeOf('relu'))).toMatch(/Dropout alone/);
});
