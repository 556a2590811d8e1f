import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../constants';
import { momentMap } from '../map/momentMap';
import { boundaryFixedPoints } from './boundaryFixedPoints';

const selu = (omega: number, tau: number, alpha = alpha01) => ({ omega, tau, lambda: lambda01, alpha });
const atZero = (omega: number, tau: number, alpha = alpha01) => {
  const point = boundaryFixedPoints(selu(omega, tau, alpha), { muMin: -0.01, muMax: 0.01 }).find(({ mu }) => mu === 0);
  if (point === undefined) throw new Error('(0, 0) is missing');
  return point;
};

test.each([
  [0, 0.49, 'attracting'],
  [0, 0.5, 'saddle'],
  [0.8, 1, 'saddle'],
  [0.8, 0.4, 'saddle'],
  [0.5, 0.3, 'attracting'],
  [-0.8, 1, 'repelling'],
  [1.3, 3, 'repelling'],
])('at ω = %d, τ = %d the kink (0, 0) is %s', (omega, tau, kind) => {
  expect(atZero(omega, tau).kind).toBe(kind);
});

test('at ω = 0 its greatest growth is the square root of the variance’s factor, its least 0', () => {
  const { kink } = atZero(0, 1);
  expect(kink?.least).toBe(0);
  // The whole vector (μ̃, σ̃) grows with σ, so the direction it settles in grows as σ does.
  const leaky = lambda01 ** 2 * ((1 + alpha01 ** 2) / 2 - (1 - alpha01) ** 2 / (2 * Math.PI));
  expect(kink?.greatest).toBeCloseTo(Math.sqrt(leaky), 8);
});

test('while the axis ν = 0 draws directions to it (τ tiny) the steeper slope’s ωλα is the greatest growth', () => {
  const { kink } = atZero(0.5, 1e-6);
  expect(kink?.greatest).toBeCloseTo(0.5 * lambda01 * alpha01, 6);
  expect(kink?.least).toBeLessThan(0.5 * lambda01);
});

test('a negative ω makes the two halves of the axis alternate, growing |ω|λ√α a layer', () => {
  const { kink } = atZero(-0.8, 1e-6);
  expect(kink?.greatest).toBeCloseTo(0.8 * lambda01 * Math.sqrt(alpha01), 6);
});

test.each([
  [0.5, 0.3],
  [0, 0.45],
  [-0.3, 0.4],
])(
  'where it attracts (ω = %d, τ = %d), small starts in every direction shrink, at most at the greatest growth',
  (omega, tau) => {
    const { kind, kink } = atZero(omega, tau);
    expect(kind).toBe('attracting');
    for (let k = 0; k <= 12; k++) {
      const t = (k * Math.PI) / 12;
      let at = { mu: 1e-6 * Math.cos(t), nu: k === 12 ? 0 : (1e-6 * Math.sin(t)) ** 2 };
      for (let layer = 0; layer < 100; layer++) at = momentMap(at, selu(omega, tau));
      // A constant factor (of at most 10 here) is left free: only the rate is claimed.
      expect(Math.hypot(at.mu, Math.sqrt(at.nu))).toBeLessThan(1e-5 * kink!.greatest ** 100);
    }
  },
);

test('where it repels, small starts in every direction grow', () => {
  for (let k = 0; k <= 12; k++) {
    const t = (k * Math.PI) / 12;
    let at = { mu: 1e-9 * Math.cos(t), nu: k === 12 ? 0 : (1e-9 * Math.sin(t)) ** 2 };
    for (let layer = 0; layer < 40; layer++) at = momentMap(at, selu(-0.8, 1));
    expect(Math.hypot(at.mu, Math.sqrt(at.nu))).toBeGreaterThan(1e-8);
  }
});

test('without a kink (α = 1) the Jacobian decides and no growth is given', () => {
  const point = atZero(0.5, 0.8, 1);
  expect(point.kink).toBeUndefined();
  expect(point.kind).toBe('attracting');
  expect(point.eigenvalues[0].re).toBeCloseTo(0.8 * lambda01 ** 2, 12);
});

test('of a random layer whose τ is tiny (0, 0) grows along the means, next to the axis that it does not keep', () => {
  const layer = { activation: 'relu', omega: 1.2, tau: 1e-4, lambda: lambda01, alpha: 0, layer: 'random' } as const;
  const [zero] = boundaryFixedPoints(layer, { muMin: -0.1, muMax: 0.1 });
  // Of a mean m with a deviation of 0.008 m beside it nothing is cut off: λω.
  expect(zero!.kink!.greatest).toBeCloseTo(1.2 * lambda01, 3);
  expect(zero!.kind).not.toBe('attracting');
});
