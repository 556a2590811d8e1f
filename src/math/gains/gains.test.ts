import { expect, test } from 'vitest';
import reference from '../../reference/gains.json';
import { activationNamed } from '../activations/activationTable';
import { alpha01, lambda01 } from '../constants';
import { classify } from '../fixedPoints/classify';
import { kernelOf } from '../map/kernelOf';
import { momentMap } from '../map/momentMap';
import { criticality } from './criticality';
import { gains } from './gains';
import { keeping } from './keeping';
import type { Shape } from './spread';

const shapeOf = (activation: string): Shape => ({
  lambda: 1,
  alpha: 1,
  ...activationNamed(activation).start,
  activation,
});
const typed = (formula: string): Shape => ({ activation: 'formula', formula, lambda: 1, alpha: 1 });
const close = (got: number, expected: number, within: number) =>
  expect(Math.abs(got - expected), `${got} for ${expected}`).toBeLessThanOrEqual(within);

test.each([
  ['selu', 1, 1],
  ['elu', 1.27084341785, 1.2451983007],
  ['relu', 1.71285855045, Math.SQRT2],
  ['tanh', 1.59253741972, 1.59253741972],
  ['gelu', 1.70092624336, 1.5335304412],
  ['silu', 1.7871872221, 1.67653247033],
  ['mish', 1.5920253811, 1.48684758127],
  ['softplus', 1.91912598011, 1.04186683554],
] as const)(
  '%s has the gains that keep unit variance and unit second moment, to the digits published',
  (name, v, q) => {
    const [variance, second] = gains(shapeOf(name), 1).list;
    // Half a unit in the eleventh decimal.
    close(variance!.factor, v, 5.1e-12);
    close(second!.factor, q, 5.1e-12);
  },
);

test('moments and gains agree with quadrature at 30 digits', () => {
  for (const [name, rows] of Object.entries(reference.gains))
    for (const [s, mean, variance, second, byVariance, bySecond] of rows) {
      const found = gains(shapeOf(name), s!);
      // Of numbers near 1, within what the kernels promise.
      close(found.mean, mean!, 1e-13);
      close(found.variance, variance!, 1e-12 * variance!);
      close(found.second, second!, 1e-12 * second!);
      close(found.list[0]!.factor, byVariance!, 1e-12 * byVariance!);
      close(found.list[1]!.factor, bySecond!, 1e-12 * bySecond!);
    }
});

test.each(['elu', 'relu', 'tanh', 'gelu', 'mish', 'starrelu', 'softplus'])(
  'what a gain of %s is said to fix is fixed, with the eigenvalue said',
  (name) => {
    for (const s of [0.5, 1, 3])
      for (const { factor, shift, to, rate } of gains(shapeOf(name), s).list)
        for (const layer of ['unit', 'random'] as const) {
          const { text = '' } = activationNamed(name);
          const parameters = {
            ...{ ...shapeOf(name), activation: 'formula', formula: `${factor}*(${text}) + ${shift}` },
            ...{ omega: 0, tau: s, layer },
          };
          const image = momentMap(to, parameters);
          const miss = Math.hypot(image.mu - to.mu, image.nu - to.nu);
          if (rate[layer] === null) {
            expect(miss).toBeGreaterThan(1e-4);
            continue;
          }
          expect(miss).toBeLessThan(1e-11);
          const { eigenvalues } = classify(kernelOf(parameters), parameters, to.mu, to.nu);
          close(eigenvalues[0].re, rate[layer], 1e-9);
        }
  },
);

test('a constant has no gain, and s must be a variance above 0', () => {
  expect(gains(typed('3'), 1).list).toEqual([]);
  expect(() => gains(shapeOf('relu'), 0)).toThrow(/got 0/);
});

test.each([
  // Roberts, Yaida and Hanin, section 5.3.4; the bias variance 0.0555 of SiLU that circulates has a zero too many.
  ['gelu', (3 + Math.sqrt(17)) / 2, 1.98305826, 0.17292239],
  ['silu', 14.32017362, 1.98800468, 0.55514317],
] as const)('%s is half-stable where published, coming from one side', (name, s, tau, biasVariance) => {
  const { points, refused, everyQ } = criticality(shapeOf(name));
  expect([points.length, refused.length, everyQ]).toEqual([1, 0, undefined]);
  close(points[0]!.s, s, 5e-8);
  close(points[0]!.tau, tau, 5e-9);
  close(points[0]!.biasVariance, biasVariance, 5e-9);
  expect(['above', 'below']).toContain(points[0]!.from);
  const [, , , q] = reference.critical[name];
  close(points[0]!.q, q!, 1e-7);
});

test('the edge of chaos agrees with quadrature at 30 digits wherever biases can have such a variance', () => {
  for (const [name, rows] of Object.entries(reference.edge))
    for (const [s, tau, biasVariance, q, rate] of rows) {
      const kept = criticality(shapeOf(name)).edge;
      const near = kept.find((one) => Math.abs(one.s / s! - 1) < 0.1);
      if (biasVariance! < -1e-9) {
        expect(near, name).toBeUndefined();
        continue;
      }
      const found = keeping(shapeOf(name), { layer: 'random', kept: q!, biasVariance: 0 }).critical[0];
      if (name === 'relu') expect(kept).toHaveLength(1);
      close(found!.tau, tau!, 1e-9);
      close(found!.biasVariance, biasVariance!, 1e-9);
      close(found!.rate, rate!, 1e-9);
      close(found!.chi, 1, 1e-12);
    }
});

test('ReLU at σ_w² = 2 and the identity at 1 keep every q; tanh is critical only towards q = 0, at σ_w² = 1', () => {
  close(criticality(shapeOf('relu')).everyQ!, 2, 1e-12);
  close(criticality(shapeOf('identity')).everyQ!, 1, 1e-12);
  const tanh = criticality(shapeOf('tanh'));
  expect([tanh.points.length, tanh.atZero]).toEqual([0, 1]);
  expect(tanh.reason).toMatch(/limit q → 0.*below 1/);
  // SELU's squared slopes on both sides of 0, averaged.
  close(criticality(shapeOf('selu')).atZero!, 2 / (lambda01 ** 2 * (1 + alpha01 ** 2)), 1e-12);
  expect(criticality(shapeOf('softplus'))).toMatchObject({ points: [], atZero: undefined });
  expect(criticality(typed('sign(z)'))).toMatchObject({ edge: [], reason: expect.stringMatching(/χ is never 1/) });
});

test('half-stable points come back from the side that is said', () => {
  for (const name of ['gelu', 'silu', 'mish', 'hardswish'])
    for (const { s, tau, biasVariance, from } of criticality(shapeOf(name)).points) {
      const parameters = { ...shapeOf(name), omega: 0, tau, layer: 'random', biasVariance } as const;
      for (const side of ['above', 'below'] as const) {
        const started = (side === 'above' ? 1.003 : 0.997) * s;
        // Mean 0 and the second moment that gives this net input.
        let point = { mu: 0, nu: (started - biasVariance) / tau };
        for (let layer = 0; layer < 200; layer++) point = momentMap(point, parameters);
        const ended = tau * (point.nu + point.mu * point.mu) + biasVariance;
        const nearer = Math.abs(ended - s) < Math.abs(started - s);
        expect(nearer, `${name} from ${side}: ${started} to ${ended}, ${s}`).toBe(side === from);
      }
    }
});

test('half-stable points with a bias variance below 0 are refused with that reason', () => {
  const { points, refused, reason } = criticality(typed('relu(z)^3 - 1'));
  expect(points).toEqual([]);
  // E f f″ = 6(3s²/2 − √(s/(2π))) is 0 there, and σ_b² = s − E f²/E f′² = s(1 − (3/2 + 9π/2)/(27/2)).
  const s = (2 / (3 * Math.sqrt(2 * Math.PI))) ** (2 / 3);
  close(refused[0]!.s, s, 1e-12);
  close(refused[0]!.biasVariance, s * (1 - (1.5 + 4.5 * Math.PI) / 13.5), 1e-12);
  expect(reason).toMatch(/would need a bias variance below 0/);
});

test('a τ that keeps a wish does so, in one unit and in a random layer with biases', () => {
  for (const name of ['selu', 'elu', 'gelu', 'silu', 'softplus'])
    for (const kept of [0.5, 1, 2])
      for (const [layer, biasVariance] of [
        ['unit', 0],
        ['random', 0],
        ['random', 0.1],
      ] as const) {
        for (const { tau, at, rate } of keeping(shapeOf(name), { layer, kept, biasVariance }).list) {
          const parameters = { ...shapeOf(name), omega: 0, tau, layer, biasVariance };
          const image = momentMap(at, parameters);
          close(image.mu, at.mu, 1e-11);
          close(image.nu, at.nu, 1e-11);
          const { eigenvalues } = classify(kernelOf(parameters), parameters, at.mu, at.nu);
          close(eigenvalues[0].re, rate, 1e-9);
        }
      }
  close(keeping(shapeOf('selu'), { layer: 'unit', kept: 1, biasVariance: 0 }).list[0]!.tau, 1, 1e-12);
  close(keeping(shapeOf('relu'), { layer: 'random', kept: 3, biasVariance: 0 }).list[0]!.tau, 2, 1e-12);
});

test('tanh cannot keep a second moment of 1 or more, and says so', () => {
  const { list, reason } = keeping(shapeOf('tanh'), { layer: 'random', kept: 1, biasVariance: 0 });
  expect(list).toEqual([]);
  expect(reason).toMatch(/E f² is below this/);
});
