import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../constants';
import { fixedPoints } from '../fixedPoints/fixedPoints';
import { jacobian } from '../map/jacobian';
import { momentMap } from '../map/momentMap';
import { eigenvalues } from '../numeric/matrix2';
import type { Parameters } from '../types';
import { type BifurcationCurve, bifurcationCurves } from './bifurcationCurves';

const selu = { lambda: lambda01, alpha: alpha01 };
const range = { omega: [-2, 2], tau: [0.05, 4] } as const;
const curves = bifurcationCurves(selu, range);

interface Vertex {
  readonly omega: number;
  readonly tau: number;
  readonly mu: number;
  readonly nu: number;
}

function verticesOf({ points, moments }: BifurcationCurve): Vertex[] {
  return Array.from({ length: points.length / 2 }, (_, k) => ({
    omega: points[2 * k]!,
    tau: points[2 * k + 1]!,
    mu: moments[2 * k]!,
    nu: moments[2 * k + 1]!,
  }));
}

const networks: readonly Omit<Parameters, 'omega' | 'tau'>[] = [
  { ...selu, layer: 'random' },
  { ...selu, layer: 'random', bias: 0.3, biasVariance: 0.2, skip: 0.5 },
  { ...selu, bias: -0.4, skip: 0.7 },
  // At their ends, 4.5 deviations left of the kink, det(H − 1) falls by nine powers of ten along one edge of the grid.
  { lambda: 0.8375, alpha: 1.8636363636363635 },
  { lambda: 1.6125, alpha: 0.7727272727272727, skip: 0.5 },
];

test.each(networks)('every vertex is a fixed point with an eigenvalue on the unit circle: %o', (network) => {
  const found = bifurcationCurves(network, range);
  expect(found.length).toBeGreaterThan(0);
  for (const curve of found) checkVertices(curve, network);
});

test('no vertex lies so far right of the kink that rounding would place it', () => {
  // With mpmath a vertex at (38.01, 41.49), 5.9 deviations, was off by 3e-5, one at (26.37, 29.34), 4.9 of them, by 4e-8.
  const vertices = curves.flatMap(verticesOf);
  expect(vertices.some(({ mu }) => mu > 20)).toBe(true);
  for (const { omega, tau, mu, nu } of vertices) expect(omega * mu).toBeLessThanOrEqual(5 * Math.sqrt(tau * nu));
});

test('with the whole input kept no fixed point has a variance, and there is no curve', () => {
  expect(bifurcationCurves({ ...selu, skip: 1 }, range)).toEqual([]);
});

test('there is a fold and a flip, and every vertex is a fixed point with an eigenvalue on the unit circle', () => {
  const kinds = new Set(curves.map(({ kind }) => kind));
  expect(kinds.has('fold')).toBe(true);
  expect(kinds.has('flip')).toBe(true);
  for (const curve of curves) checkVertices(curve, selu);
});

test('at τ = 1 the flip is at ω = −1.0308', () => {
  const crossings = curves
    .filter(({ kind }) => kind === 'flip')
    .flatMap((curve) => crossingsOf(verticesOf(curve), ({ tau }) => tau - 1));
  // Between two vertices the curve is taken for straight.
  expect(Math.min(...crossings.map((omega) => Math.abs(omega + 1.0307872630871)))).toBeLessThan(2e-3);
});

test('the fold touches τ = 1 at ω = 0.9017, where (0, 1) passes on its stability', () => {
  const near = curves
    .filter(({ kind }) => kind === 'fold')
    .flatMap(verticesOf)
    .sort((a, b) => Math.abs(a.tau - 1) - Math.abs(b.tau - 1))[0]!;
  expect(Math.abs(near.omega - 0.901659107)).toBeLessThan(0.01);
  expect(Math.abs(near.tau - 1)).toBeLessThan(1e-3);
});

test('across the fold a pair of fixed points appears', () => {
  const fold = curves.filter(({ kind }) => kind === 'fold').flatMap(verticesOf);
  const { omega, tau } = fold.find((vertex) => vertex.mu > 0.2 && vertex.mu < 2)!;
  const window = { muMin: -1e3, muMax: 1e3, nuMin: 0, nuMax: 1e6 };
  const counts = [-1, 1].map(
    (side) =>
      fixedPoints({ ...selu, omega, tau: tau * (1 + side * 1e-4) }, window).filter(({ boundary }) => !boundary).length,
  );
  expect(Math.abs(counts[0]! - counts[1]!)).toBe(2);
});

test('SELU’s curves are one fold and one flip, and no pair turns', () => {
  expect(curves.map(({ kind }) => kind)).toEqual(['fold', 'flip']);
});

const leaky = { lambda: 1, alpha: 1, activation: 'lrelu', beta: 0.2 } as const;
const straight = { lambda: 1.3, alpha: 1, activation: 'identity', bias: 0.3 } as const;

test.each<Omit<Parameters, 'omega' | 'tau'>>([leaky, { ...leaky, layer: 'random', skip: 0.5 }, straight])(
  'where every fixed point is one of a line of them no setting stands out: %o',
  (shape) => {
    expect(bifurcationCurves(shape, range)).toEqual([]);
  },
);

test('a bias, and a straight f’s in a random layer, leave single fixed points, which flip', () => {
  for (const shape of [{ ...leaky, bias: 0.3 }, { ...straight, layer: 'random' } as const]) {
    const found = bifurcationCurves(shape, range);
    expect(found.map(({ kind }) => kind)).toEqual(['flip']);
    for (const curve of found) checkVertices(curve, shape);
  }
});

test('they are found for a leaky ReLU-like setting and for extreme λ without a number that is none', () => {
  for (const shape of [
    { lambda: 3, alpha: 0 },
    { lambda: 0.1, alpha: 6 },
    { lambda: 1e6, alpha: 1e6 },
    { lambda: 1e-300, alpha: 1 },
  ])
    for (const { points } of bifurcationCurves(shape, range)) expect(points.every(Number.isFinite)).toBe(true);
});

/** ω where a function of the vertices changes its sign, by linear interpolation. */
function crossingsOf(vertices: readonly Vertex[], of: (vertex: Vertex) => number): number[] {
  return vertices.slice(1).flatMap((to, k) => {
    const from = vertices[k]!;
    const [a, b] = [of(from), of(to)];
    return a > 0 === b > 0 ? [] : [from.omega + ((to.omega - from.omega) * a) / (a - b)];
  });
}

function checkVertices(curve: BifurcationCurve, shape: Omit<Parameters, 'omega' | 'tau'>): void {
  for (const { omega, tau, mu, nu } of verticesOf(curve)) {
    const parameters = { ...shape, omega, tau };
    const image = momentMap({ mu, nu }, parameters);
    // The vertex itself is exact; ω and τ are quotients of numbers that carry the kernel's rounding.
    expect(Math.abs(image.mu - mu)).toBeLessThan(1e-9 * Math.max(1, Math.abs(mu)));
    expect(Math.abs(image.nu / nu - 1)).toBeLessThan(1e-9);
    const values = eigenvalues(jacobian({ mu, nu }, parameters));
    const wanted = curve.kind === 'fold' ? 1 : -1;
    const off =
      curve.kind === 'neimarkSacker'
        ? Math.abs(Math.hypot(values[0].re, values[0].im) - 1)
        : Math.min(...values.map(({ re, im }) => Math.hypot(re - wanted, im)));
    // Vertices are solved to 1e-13 of a cell; a derivative of the condition below 1e-4 costs the rest.
    expect(off).toBeLessThan(1e-6);
  }
}

test.each([
  { activation: 'tanh', lambda: 2.5, alpha: 1, layer: 'random', bias: 0.4, biasVariance: 0.1 },
  { activation: 'formula', formula: 'sin(2*z) + 0.3', lambda: 1, alpha: 1 },
  { activation: 'gelu', lambda: 1, alpha: 1 },
  { ...selu },
] as const)('what lies within a range is what wider ranges have there: %o', (network) => {
  // What ranges let be left out, of the (m, s) plane and of its lines, differs between these.
  const wide = bifurcationCurves(network, { omega: [-30, 30], tau: [0.001, 400] }).flatMap(verticesOf);
  for (const own of [range, { omega: [0.3, 1.2], tau: [1, 3] }] as const) {
    const inside = ({ omega, tau }: Vertex) =>
      omega >= own.omega[0] && omega <= own.omega[1] && tau >= own.tau[0] && tau <= own.tau[1];
    const sorted = (vertices: readonly Vertex[]) => vertices.map((vertex) => JSON.stringify(vertex)).sort();
    expect(sorted(bifurcationCurves(network, own).flatMap(verticesOf))).toEqual(sorted(wide.filter(inside)));
  }
});
