import { expect, test } from 'vitest';
import { kernelSize } from '../kernel';
import { stepOf } from '../map/stepOf';
import type { Parameters } from '../types';
import { type Attractor, attractors } from './attractors';
import { basins, undecidedClass } from './basins';
import { isMeanLost } from './lostMean';
import { orbit } from './orbit';

const random = { activation: 'formula', lambda: 1, alpha: 1, layer: 'random' } as const;

/**
 * With mpmath, at 60 digits and by E sin az = e^(−a²s/2) sin am: the least |μ|/√E f² on the way, and the end, of which
 * doubles had named the mirror image or, in a cycle, the other turn.
 */
const lost: readonly (readonly [Parameters, mu: number, nu: number, least: number, end: number])[] = [
  [
    { ...random, formula: 'sin(2*z)', omega: 1.2056350708007812, tau: 0.7758304420144287 },
    1.5710792541503906,
    23.55844421069694,
    2.46e-18,
    -0.32488931,
  ],
  [
    { ...random, formula: 'sin(z)+0.5*sin(3*z)', omega: 2.010103940963745, tau: 1.242213369396539 },
    -2.3578970432281494,
    59.096951662126976,
    4.58e-18,
    0.64175393,
  ],
  [
    { ...random, formula: 'sin(z)+0.5*sin(3*z)', omega: 1.7882251739501953, tau: 1.343506963930882 },
    -1.958627700805664,
    83.39185294406153,
    1.59e-26,
    0.54767143,
  ],
  [
    { ...random, formula: 'z*cos(z)', omega: 2.4667611122131348, tau: 1.648978948543575 },
    -2.1597360000014305,
    76.22379519079061,
    1.45e-156,
    -0.28556606,
  ],
  [
    { ...random, formula: 'sin(z)', omega: -2.5977399945259094, tau: 2.789971603890517 },
    -0.30460184812545776,
    90.97976223467282,
    6.72e-56,
    0.44298314,
  ],
  [
    { ...random, formula: 'sin(z)+0.5*sin(3*z)', omega: 2.66951322555542, tau: 1.7144517356914828, layer: 'unit' },
    1.9046072959899902,
    81.06074960500513,
    7.82e-31,
    -0.93230856,
  ],
];

test.each(lost)(
  'where rounding hides the sign that decides between mirror images none is named: %o from (%f, %f)',
  (parameters, mu, nu) => {
    const { outcome } = orbit({ mu, nu }, parameters, 1);
    expect(outcome).toMatchObject({ kind: 'undecided', lost: true });
    // Known ends are not taken for that of the start either.
    const grid = {
      window: { muMin: -1, muMax: 1, nuMin: 0, nuMax: 1 },
      nuScale: 'linear',
      columns: 5,
      rows: 5,
    } as const;
    const known: Attractor[] = attractors(parameters, grid);
    expect(known.some(({ points }) => Math.abs(points[0]!.mu) > 0.2)).toBe(true);
    expect(basins(parameters, known, { maxLayers: 3000 }).classify(mu, nu)).toBe(undecidedClass);
  },
);

test('a sign that sums still tell decides', () => {
  // As above, with the least |μ|/√E f² at 1e-13.
  const parameters = lost[0]![0];
  const { outcome } = orbit({ mu: 1.5710792541503906, nu: 17 }, parameters, 1);
  expect(outcome.kind).toBe('converges');
});

test('nothing is lost where an end has no mirror image, or f gives a mean of its own', () => {
  const sine: Parameters = { ...random, formula: 'sin(z)', omega: 0.5, tau: 2 };
  expect(orbit({ mu: 2, nu: 90 }, sine, 1).outcome).toMatchObject({ kind: 'converges' });
  // E cos z = e^(−s/2) cos m is as small, and forgotten by the next layer.
  for (const formula of ['cos(z)', 'sin(z)+0.3*cos(2*z)']) {
    const other: Parameters = { ...random, formula, omega: 1.5, tau: 1.2 };
    const { points } = orbit({ mu: 2, nu: 90 }, other, 1);
    expect(Math.abs(points[1]!.mu)).toBeLessThan(1e-14);
    expect(orbit({ mu: 2, nu: 90 }, other, 1).outcome.kind).toBe('converges');
  }
});

test('an odd activation loses what it makes of a wide Gaussian, and no start of which sums tell the sign', () => {
  const step = stepOf({ ...random, formula: 'sin(z)', omega: 1, tau: 1 });
  const out = new Float64Array(kernelSize);
  const after = (mu: number, nu: number, before = false) => {
    step(mu, nu, out);
    return isMeanLost(before, mu, nu, out);
  };
  expect(after(1, 100)).toBe(true);
  expect(after(1, 20)).toBe(false);
  expect(after(1e-3, 1)).toBe(false);
  expect(after(0, 100)).toBe(false);
  // What layers make of it stays lost, however large.
  expect(after(1e-16, 1, true)).toBe(true);
  expect(after(1e-12, 1, true)).toBe(true);
  expect(after(0.3, 1, true)).toBe(true);
});

test('what sums make of waves too fast for them is no end', () => {
  // E (z cos z)² → (m² + s)/2, so that q grows by τ/2 = 1.08 a layer without bound.
  const parameters: Parameters = {
    ...random,
    formula: 'z*cos(z)',
    omega: -0.01755702495574951,
    tau: 2.1652882112321445,
  };
  expect(orbit({ mu: 2.5466995239257812, nu: 5.299693987074202 }, parameters, 1).outcome.kind).toBe('undecided');
});
