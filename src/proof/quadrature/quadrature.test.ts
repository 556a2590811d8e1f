import { expect, test } from 'vitest';
import { type ParsedFormula, parseFormula } from '../../formula';
import { constants, type MomentReference, sourceOf } from '../../reference/momentReference';
import data from '../../reference/quadrature.json';
import { type Interval, interval, mul, point, sub, width } from '../intervals/interval';
import { enclose } from '../moments/moments';
import { weightsOf } from '../moments/Weights';
import { Evaluator } from '../taylor/Evaluator';
import { closedJet } from './closedJet';
import { Effort } from './Effort';
import { encloseByJet } from './encloseByJet';
import { otherWeights } from './otherWeights';
import { NotEnclosed } from './PanelTable';

const references = data as unknown as readonly MomentReference[];

/** Whether high + low lies in it. */
const holds = ({ lo, hi }: Interval, [high, low]: readonly number[]) =>
  (lo < high! || (lo === high && low! >= 0)) && (high! < hi || (high === hi && low! <= 0));

test('moments and their derivatives lie in their enclosures, which are narrow', () => {
  for (const { formula, m, s, mean, square } of references) {
    const jet = sourceOf(formula).jet(m, s);
    for (const [name, rows, found] of [['E f', mean, jet.mean] as const, ['E f²', square, jet.square] as const]) {
      const size = Math.max(...rows.map(([high], k) => Math.abs(high) * s ** (k / 2)));
      for (const [k, reference] of rows.entries()) {
        const { lo, hi } = found[k]!;
        const text = `${formula} at (${m}, ${s}): ∂${k} ${name} is ${reference}, got [${lo}, ${hi}]`;
        expect(holds(found[k]!, reference), text).toBe(true);
        // A derivative of order k has 1/rᵏ in it; far from all of f, only the absolute error is small.
        expect((hi - lo) * s ** (k / 2), text).toBeLessThan(1e-9 * size + 1e-20);
      }
    }
  }
});

// mpmath 1.3 at 40 digits: quad of f and f² against the density of N(m, s), cut at 0 and m ± 3, 6, 9, 14 deviations.
const removable: readonly (readonly [texts: readonly string[], m: number, s: number, mean: number, square: number])[] =
  [
    [['sin(z)/z', '2*sin(z)/(2*z)'], 0, 1, 0.8556243918921488, 0.7639556549409146],
    [['sin(z)/z'], 0.3, 1.25, 0.8151492621341231, 0.7126293160625099],
    [['sin(z)^2/z^2', '(sin(z)/z)^2', 'sin(z)*sin(z)/(z*z)'], 0, 1, 0.7639556549409146, 0.6460771610257263],
    [['sin(z)^2/z^2'], 0.3, 1.25, 0.7126293160625099, 0.5888859302794822],
    [['sin(z)^3/z^2'], 0.3, 1.25, 0.07963079128953075, 0.1770261484514354],
    [['(1 - cos(z))/z^2'], 0.3, 1.25, 0.4508225441811695, 0.2070438551306436],
    [['(exp(z) - 1 - z)/z^2'], 0.3, 1.25, 0.6255459409518258, 0.4787311931916069],
    [['z/(exp(z) - 1)', 'z/expm1(z)'], 0.3, 1.25, 0.9551767962504183, 1.188723994577264],
    [['tanh(z)/z'], 0.3, 1.25, 0.7886947556381411, 0.6569871818042725],
  ];

test.each(removable)('where 0/0 is removable, as in %s, moments are enclosed: at (%d, %d)', (...row) => {
  const [texts, m, s, mean, square] = row;
  for (const text of texts) {
    const jet = sourceOf(text).jet(m, s);
    for (const [found, expected] of [
      [jet.mean[0]!, mean],
      [jet.square[0]!, square],
    ] as const) {
      // The reference is right to half a unit of its sixteenth digit.
      expect(found.lo, text).toBeLessThan(expected + 1e-15);
      expect(found.hi, text).toBeGreaterThan(expected - 1e-15);
      expect(width(found), text).toBeLessThan(1e-10);
    }
  }
});

test.each([
  'abs(z)/z',
  '(z > 0 ? z + 1 : 0)/z',
  'sin(z)/(z^2)',
  '(1 - cos(z))/z^3',
  'sin(z)/(z*(z - 1))',
  'floor(z)/z',
])('%s, whose 0/0 or pole is not removable, is not enclosed as if it were', (text) => {
  const panel = new Evaluator((parseFormula(text) as { formula: ParsedFormula }).formula.tree, constants);
  expect(panel.taylor(interval(-0.5, 1.5), 2)).toBeUndefined();
  expect(panel.range(interval(-0.5, 1.5))).toBeUndefined();
});

test('what is known in closed form lies in the same places', () => {
  const closed = closedJet(constants);
  const summed = sourceOf('z > 0 ? lambda*z : lambda*(alpha*(exp(z) - 1) + beta*z)');
  for (const [m, s] of [
    [0, 1],
    [0.4, 2.5],
    [-1.5, 0.3],
    [2, 0.05],
  ] as const) {
    const [a, b] = [closed.jet(m, s), summed.jet(m, s)];
    for (const name of ['mean', 'square'] as const)
      for (const [k, x] of a[name].entries()) {
        const y = b[name][k]!;
        expect(x.lo <= y.hi && y.lo <= x.hi, `${name} ${k} at (${m}, ${s}): ${x.lo}…${x.hi}, ${y.lo}…${y.hi}`).toBe(
          true,
        );
      }
  }
});

test('the closed form holds the references of ReLU, leaky ReLU, SELU’s form and leaky SELU', () => {
  const zero = point(0);
  const forms: Record<string, Partial<typeof constants>> = {
    'z > 0 ? lambda*z : lambda*alpha*(exp(z) - 1)': { beta: zero },
    'z > 0 ? lambda*z : 0': { alpha: zero, beta: zero },
    'z > 0 ? lambda*z : lambda*beta*z': { alpha: zero },
    'z > 0 ? lambda*z : lambda*(alpha*(exp(z) - 1) + beta*z)': {},
  };
  for (const { formula, m, s, mean, square } of references) {
    const changed = forms[formula];
    if (!changed) continue;
    const jet = closedJet({ ...constants, ...changed }).jet(m, s);
    for (const [k, reference] of mean.entries()) expect(holds(jet.mean[k]!, reference), `${formula} ${k}`).toBe(true);
    for (const [k, reference] of square.entries())
      expect(holds(jet.square[k]!, reference), `${formula} ${k}`).toBe(true);
  }
});

test('over a box SELU’s moments by jets enclose those of its own formulas at points, and not by much more', () => {
  const weights = weightsOf(1.25, 1.5);
  const source = closedJet({ ...constants, beta: point(0) });
  const box = { m: interval(-0.05, 0.05), s: interval(0.9, 1.1) };
  const { moments: own } = enclose(box, weights);
  const { moments: jets } = encloseByJet(source, box);
  for (const name of Object.keys(own) as (keyof typeof own)[]) {
    expect(width(jets[name]), name).toBeLessThan(1.5 * width(own[name]) + 1e-3);
    for (const m of [-0.05, 0.01, 0.05])
      for (const s of [0.9, 1, 1.1]) {
        const at = enclose({ m: point(m), s: point(s) }, weights).moments[name];
        expect(jets[name].lo <= at.hi && at.lo <= jets[name].hi, `${name} at (${m}, ${s})`).toBe(true);
      }
  }
});

test('over a box every moment of a formula is enclosed, derivatives too', () => {
  const source = sourceOf('lambda*z*tanh(softplus(z))');
  const box = { m: interval(-0.2, 0.3), s: interval(0.5, 0.8) };
  const { moments } = encloseByJet(source, box);
  for (const m of [-0.2, 0, 0.3])
    for (const s of [0.5, 0.65, 0.8]) {
      const at = encloseByJet(source, { m: point(m), s: point(s) }).moments;
      for (const name of Object.keys(at) as (keyof typeof at)[])
        expect(moments[name].lo <= at[name].hi && at[name].lo <= moments[name].hi, name).toBe(true);
    }
});

test('what cannot be enclosed is said', () => {
  const jet = (text: string, m = 0, s = 1) => sourceOf(text).jet(m, s);
  expect(() => jet('exp(z^2)')).toThrow(NotEnclosed);
  expect(() => jet('1/(z - 0.3)')).toThrow(/bound/);
  expect(() => jet('tan(z)')).toThrow(NotEnclosed);
  expect(() => jet('tanh(z)', 0, 1e-9)).toThrow(/narrow/);
  const weights = otherWeights(sourceOf('lambda*tanh(z)'));
  const box = { m: point(0), s: interval(0, 1) };
  expect(enclose(box, weights).moments.mean).toEqual(interval(-Infinity, Infinity));
  expect(weights.problem()).toMatch(/ν = 0/);
});

test('a wave too fast for wide Gaussians is refused there alone', () => {
  const source = sourceOf('sin(10000*z)');
  expect(() => source.jet(0, 1)).toThrow(/oscillates/);
  // Of f² = (1 − cos 20000z)/2 the average is (1 − e^{−2·10⁸ s})/2.
  const { lo, hi } = source.jet(0, 1e-6).square[0]!;
  expect(lo).toBeLessThanOrEqual(0.5);
  expect(hi).toBeGreaterThanOrEqual(0.5 - 1e-12);
  expect(hi - lo).toBeLessThan(1e-8);
});

test('only what holds a stretch that took too much is refused without a look', () => {
  const effort = new Effort();
  expect(() => effort.begin(-1, 1)).not.toThrow();
  expect(() => effort.giveUp(-1, 0.5)).toThrow(NotEnclosed);
  expect(() => effort.begin(-1, 1)).toThrow(/oscillates/);
  expect(() => effort.begin(-0.9, 1)).not.toThrow();
});

test('an affine function has the moments of its net input', () => {
  const jet = sourceOf('lambda*z').jet(0.5, 2);
  expect(holds(jet.mean[0]!, [0.625, 0])).toBe(true);
  const variance = sub(jet.square[0]!, mul(jet.mean[0]!, jet.mean[0]!));
  expect(holds(variance, [3.125, 0])).toBe(true);
});
