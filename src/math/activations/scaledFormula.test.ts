import { expect, test } from 'vitest';
import { kernelSize } from '../kernel';
import { kernelOf } from '../map/kernelOf';
import { effort } from '../moments/quadrature/effort';
import { shapeOf } from '../moments/shape';
import { traitsOf } from '../moments/traits';
import { activationNamed } from './activationTable';

const lambda = 1.3;
const alpha = 2.3;

/**
 * Formulas that are taken from λ and α = 1 at another z, or from λ = 1, and the same with both written out, which are not.
 */
const scaled = [
  'lambda*tanh(alpha*z)',
  'lambda*z/(1 + exp(-alpha*z))',
  'lambda*z*exp(-alpha*z^2)',
  'alpha*z > 0.4 ? lambda*alpha*z : lambda*0.4',
  'lambda^2*(alpha*z > 1 ? 1 : -0.5)',
  'lambda*erf(z) + alpha*z',
  'lambda^2*tanh(z) + alpha^3*z/lambda',
].map((text) => [text, text.replaceAll('alpha', String(alpha)).replaceAll('lambda', String(lambda))] as const);

const kernelAnd = (formula: string) => kernelOf({ activation: 'formula', formula });

test.each(scaled)('%s has the moments of %s', (text, plain) => {
  expect(traitsOf(kernelAnd(text)).scale!(lambda, alpha)).not.toMatchObject({ by: 1, wide: 1 });
  expect(traitsOf(kernelAnd(plain)).scale!(lambda, alpha)).toMatchObject({ by: 1, wide: 1 });
  const [told, right] = [new Float64Array(kernelSize), new Float64Array(kernelSize)];
  for (const m of [-3.1, -0.2, 0, 0.7, 4])
    for (const s of [0, 1e-6, 0.3, 4, 900]) {
      kernelAnd(text)(m, s, lambda, alpha, told);
      kernelAnd(plain)(m, s, lambda, alpha, right);
      const said = JSON.stringify({ m, s });
      // A variance is right to 2e-12 either way, and to rounding of f; f″ at a point is read off slopes at a distance.
      const size = Math.sqrt(right[2]!);
      expect(Math.abs(told[0]! - right[0]!), said).toBeLessThanOrEqual(1e-12 * size);
      expect(Math.abs(told[1]! - right[1]!), said).toBeLessThanOrEqual(4e-12 * right[1]! + 1e-30 * size * size);
      for (const k of [3, 4, 5, 6]) {
        const row = k < 5 ? [3, 4] : [5, 6];
        const among = Math.max(...row.map((other) => Math.abs(right[other]!)));
        expect(Math.abs(told[k]! - right[k]!), `${said} ${k}`).toBeLessThanOrEqual(1e-8 * among);
      }
      const square = (formula: string) => activationNamed('formula').squaredSlope(m, s, { formula, lambda, alpha });
      expect(Math.abs(square(text) - square(plain)), said).toBeLessThanOrEqual(1e-9 * square(plain) + 1e-300);
    }
});

test.each(scaled)('%s has the shape of %s', (text, plain) => {
  const [told, right] = [text, plain].map((formula) => shapeOf(kernelAnd(formula), lambda, alpha)) as [
    ReturnType<typeof shapeOf>,
    ReturnType<typeof shapeOf>,
  ];
  expect(told.sure).toBe(right.sure);
  // Both are samples, at other places.
  for (const of of ['slope', 'variation', 'curvature'] as const)
    expect(Math.abs(told[of] - right[of])).toBeLessThanOrEqual(0.02 * right[of]);
  for (const side of ['left', 'right'] as const)
    for (const k of [0, 1] as const)
      expect(Math.abs(told[side][k] - right[side][k])).toBeLessThanOrEqual(0.03 * right.slope);
  expect(told.kinks.length).toBe(right.kinks.length);
  told.kinks.forEach(({ at, jump, leaps }, k) => {
    const other = right.kinks[k]!;
    expect(at).toBeCloseTo(other.at, 12);
    expect(jump).toBeCloseTo(other.jump, 6);
    expect(leaps).toBe(other.leaps);
  });
  for (const [low, high] of [
    [0, 1],
    [2, 5],
  ] as const)
    expect(told.curvatureIn(low, high)).toBeLessThanOrEqual(right.curvatureIn(Math.max(0, low - 1), high + 1) * 1.02);
});

test('far from 1, and at 0, α keeps its own z', () => {
  const { scale } = traitsOf(kernelAnd('tanh(alpha*z)'));
  for (const alpha of [0, 1e-9, 0.1, 9, 1e9]) expect(scale!(1, alpha)).toMatchObject({ alpha, wide: 1 });
});

test.each([
  ['sinh(alpha*z)/alpha', 0.02],
  ['z*exp(alpha*z)', 0.02],
  ['floor(3*alpha*z)/3', 0.3],
  ['z/(30.5 - alpha*z)', 0.5],
  ['sin(20*alpha*z)', 3.3],
  ['z*sin(30*alpha*z)', 3.3],
])('%s, refused or without an end at some α, is summed at its own: %d', (text, alpha) => {
  const [told, right] = [new Float64Array(kernelSize), new Float64Array(kernelSize)];
  for (const s of [1, 900]) {
    kernelAnd(text)(0.3, s, 1, alpha, told);
    kernelAnd(text.replaceAll('alpha', String(alpha)))(0.3, s, 1, alpha, right);
    expect([...told]).toEqual([...right]);
  }
});

test.each([
  ['1/(alpha*z - 41)', 1, 2.3],
  ['floor(alpha*z)', 1, 3],
  ['1/(lambda*alpha*z - 400)', 5, 4],
  ['1/(beta*alpha*z - 400)', 1, 4],
])('%s is refused at λ = %d and α = %d by the kernel too', (formula, lambda, alpha) => {
  const kernel = kernelOf({ activation: 'formula', formula, beta: 5 });
  expect(() => kernel(0.3, 1, lambda, alpha, new Float64Array(kernelSize))).toThrow(RangeError);
});

test.each([
  ['alpha^2000*z', 1.67],
  ['alpha^2000*z', 0.5],
  ['z/alpha^100', 1e-4],
])('%s, whose factor no double tells, is taken as it is at α = %d', (text, alpha) => {
  expect(traitsOf(kernelAnd(text)).scale!(1, alpha)).toEqual({ lambda: 1, alpha, by: 1, wide: 1 });
});

const straight = [
  ['max(lambda*z, alpha*z)', lambda, alpha],
  ['z > 0 ? lambda*z : alpha*z', lambda, alpha],
  ['abs(z)', 1, -1],
  ['2*relu(z) - alpha*relu(-z)', 2, alpha],
  ['alpha*z^2/abs(z)', alpha, -alpha],
] as const;

test.each(straight)(
  '%s is straight on both sides of 0: its moments are those of a leaky ReLU',
  (formula, one, other) => {
    const [right, left] = formula.startsWith('max') ? [Math.max(one, other), Math.min(one, other)] : [one, other];
    const leaky = kernelOf({ activation: 'lrelu', beta: left / right });
    const [told, known] = [new Float64Array(kernelSize), new Float64Array(kernelSize)];
    for (const m of [-3.1, -0.2, 0, 0.7, 4])
      for (const s of [0, 1e-6, 0.3, 4, 900]) {
        const { nodes } = effort;
        kernelAnd(formula)(m, s, lambda, alpha, told);
        expect(effort.nodes).toBe(nodes);
        leaky(m, s, right, 1, known);
        told.forEach((value, k) => {
          expect(value, JSON.stringify({ m, s, k })).toBeCloseTo(known[k]!, 9);
        });
      }
  },
);

test.each([
  ['z > 0 ? 1e-170*z : z', 1e-170],
  ['z > 0 ? 1e-320*z : z', 1e-320],
  ['min(z, 0)', 0],
])('%s, steep on the left, is min(z, 0) but for its other side', (formula, slope) => {
  const [out, mirrored] = [new Float64Array(kernelSize), new Float64Array(kernelSize)];
  for (const [m, s] of [
    [0.3, 1],
    [-2, 0.1],
    [0, 0],
    [0, 4],
  ] as const) {
    kernelAnd(formula)(m, s, 1, 1, out);
    kernelOf({ activation: 'relu' })(-m, s, 1, 1, mirrored);
    // The mean, and what is derived by m once, change their sign.
    for (const [k, sign] of [-1, 1, 1, 1, -1, -1, 1].entries())
      expect(Math.abs(out[k]! - sign * mirrored[k]!), `${m} ${s} ${k}`).toBeLessThanOrEqual(1e-14 + slope);
  }
});

test.each(['z > 0 ? z : z^2', 'max(z, alpha*z - 1)'])('%s is not, and is summed', (formula) => {
  const [told, known] = [new Float64Array(kernelSize), new Float64Array(kernelSize)];
  kernelAnd(formula)(0.4, 1.3, 1, 0.5, told);
  kernelAnd(`${formula} + 0*exp(z)`)(0.4, 1.3, 1, 0.5, known);
  told.forEach((value, k) => {
    expect(value, `${k}`).toBeCloseTo(known[k]!, 10);
  });
});
