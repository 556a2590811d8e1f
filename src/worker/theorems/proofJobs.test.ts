import { expect, test } from 'vitest';
import { alpha01, lambda01, momentMap } from '../../math';
import { statements } from '../../proof';
import { statementTable } from '../../state/tables/statementTable';
import { attractJob } from './attractJob';
import { growJob } from './growJob';
import type { ProveRequest, Report } from './proofMessages';
import { proveJob } from './proveJob';

/** Runs a job to its end; how often it could have been interrupted is counted. */
function run<T>(steps: Generator<unknown, T>): { readonly output: T; readonly pauses: number } {
  for (let pauses = 0; ; pauses++) {
    const step = steps.next();
    if (step.done) return { output: step.value, pauses };
  }
}

function reportOf(request: Partial<ProveRequest> & Pick<ProveRequest, 'statements'>): Report {
  const { output } = run(proveJob({ weights: {}, detail: false, ...request }));
  return output.reports[0]!;
}

const wideTau = { mu: [-0.1, 0.1], nu: [0.8, 1.5], omega: [-0.1, 0.1], tau: [0.95, 1.3] } as const;

test('the address and the proofs name the same statements in the same order', () => {
  expect(statementTable.map((row) => row.id)).toEqual(statements.map((statement) => statement.id));
});

test('every statement of the paper is proved, and its leaves tile the box with bounds that hold', () => {
  const request = { statements: statements.map(({ id }) => ({ id, domain: null })), weights: {}, detail: false };
  const { output, pauses } = run(proveJob(request));
  expect(output.request).toBe(request);
  expect(pauses).toBeGreaterThanOrEqual(statements.length);
  for (const { id, verdict, leaves, reduced, bound, sense, open } of output.reports) {
    expect([id, verdict, open]).toEqual([id, 'proved', 0]);
    let area = 0;
    for (let i = 0; i < leaves.length; i += 5) {
      area += (leaves[i + 1]! - leaves[i]!) * (leaves[i + 3]! - leaves[i + 2]!);
      if (sense === 'below') expect(leaves[i + 4]).toBeLessThanOrEqual(bound);
      else expect(leaves[i + 4]).toBeGreaterThanOrEqual(bound);
    }
    const whole = (reduced.m.hi - reduced.m.lo) * (reduced.s.hi - reduced.s.lo);
    // A few hundred additions of doubles.
    expect(Math.abs(area / whole - 1)).toBeLessThan(1e-12);
  }
});

test('a box that the map leaves is refuted by a point that the map takes out of it', () => {
  const report = reportOf({ statements: [{ id: 'theorem1.into', domain: wideTau }] });
  expect(report.verdict).toBe('refuted');
  const { mu, nu, omega, tau } = report.counterexample!.point;
  const image = momentMap({ mu, nu }, { omega, tau, lambda: lambda01, alpha: alpha01, activation: 'selu' });
  expect(image.nu > wideTau.nu[1] || image.nu < wideTau.nu[0] || Math.abs(image.mu) > 0.1).toBe(true);
});

test('a box that cannot be settled in the budget is unknown, with the leaves that are left', () => {
  // ν̃ = ν at (0, 1) with ω = 0, τ = 1 exactly: neither ν̃ < ν nor its contrary can be
  // enclosed on a box that ends at that point.
  const domain = { mu: [0, 0], nu: [1, 1], omega: [0, 0], tau: [1, 1] } as const;
  const report = reportOf({ statements: [{ id: 'theorem2', domain }] });
  expect(report.verdict).toBe('unknown');
  expect(report.open).toBeGreaterThan(0);
});

test('λ and α of the sliders count: with λ = 1.2 Theorem 1 is refuted', () => {
  const report = reportOf({ statements: [{ id: 'theorem1.into', domain: null }], weights: { lambda: 1.2 } });
  expect(report.verdict).toBe('refuted');
});

test('the image of the box and the fixed points lie where the map puts them', () => {
  const { detail } = reportOf({ statements: [{ id: 'theorem1.into', domain: null }], detail: true });
  const { image, outline, fixedPoints } = detail!;
  for (let i = 0; i < outline.length; i += 2) {
    // The outline is floating point, good to a few units of the last place.
    expect(outline[i]).toBeGreaterThanOrEqual(image.mu.lo - 1e-14);
    expect(outline[i]).toBeLessThanOrEqual(image.mu.hi + 1e-14);
    expect(outline[i + 1]).toBeGreaterThanOrEqual(image.nu.lo - 1e-14);
    expect(outline[i + 1]).toBeLessThanOrEqual(image.nu.hi + 1e-14);
  }
  // The corners (ω, τ) = (−0.1, 0.95) … (0.1, 1.1) reach these fixed points; the enclosure is at most 1.5·10⁻³ wider.
  const { mu, nu } = fixedPoints!.outer;
  for (const [found, truth] of [
    [-mu.lo, 0.020870309],
    [mu.hi, 0.054705981],
    [-nu.lo, -0.82647375],
    [nu.hi, 1.4102898],
  ] as const) {
    expect(found).toBeGreaterThan(truth);
    expect(found).toBeLessThan(truth + 1.5e-3);
  }
});

test('a domain without a unique fixed point gets no range of fixed points', () => {
  const { detail } = reportOf({ statements: [{ id: 'theorem1.into', domain: wideTau }], detail: true });
  expect(detail!.fixedPoints).toBeUndefined();
});

test('at ω = 0, τ = 1 all of Theorem 1’s box converges to (0, 1); at ω = −1.05 it is not claimed', () => {
  const box = { mu: [-0.1, 0.1], nu: [0.8, 1.5] } as const;
  const still = run(attractJob({ box, omega: 0, tau: 1, weights: {} })).output.attraction;
  expect(still.verdict).toBe('proved');
  // λ₀₁ and α₀₁ are enclosed, so the limit is known to a few units of the last place only.
  expect(still.fixedPoint!.nu.lo).toBeLessThanOrEqual(1);
  expect(still.fixedPoint!.nu.hi).toBeGreaterThanOrEqual(1);
  expect(still.fixedPoint!.nu.hi - still.fixedPoint!.nu.lo).toBeLessThan(1e-12);
  expect(run(attractJob({ box, omega: -1.05, tau: 1, weights: {} })).output.attraction.verdict).not.toBe('proved');
});

test('a grown domain contains the one it grew from and is proved', () => {
  const { domain } = statements[0]!;
  const { growth } = run(growJob({ id: 'theorem1.into', domain, weights: {} })).output;
  const { omega, tau } = growth!;
  expect(omega[1]).toBeGreaterThan(domain.omega[1]);
  expect(tau[1]).toBeGreaterThan(domain.tau[1]);
  for (const grown of [{ omega }, { tau }]) {
    expect(reportOf({ statements: [{ id: 'theorem1.into', domain: { ...domain, ...grown } }] }).verdict).toBe('proved');
  }
});

test('what is not proved does not grow', () => {
  expect(run(growJob({ id: 'theorem1.into', domain: wideTau, weights: {} })).output.growth).toBeNull();
});

test('the search for what a box converges to can be interrupted all along', () => {
  // A box so large that the whole budget of 8000 evaluations is spent on it.
  const request = { box: { mu: [-2, 2], nu: [0.01, 100] }, omega: 0.5, tau: 1, weights: {} } as const;
  expect(run(attractJob(request)).pauses).toBeGreaterThan(100);
});

test('a search for the largest box yields within each of its proofs, however long one is', () => {
  const domain = { mu: [-40, -30], nu: [0, 0.01], omega: [1, 1], tau: [1, 1] } as const;
  const { output, pauses } = run(growJob({ id: 'theorem1.contraction', domain, weights: {} }));
  expect(output.growth).toBeNull();
  // One proof of 2000 boxes, in steps of 64.
  expect(pauses).toBeGreaterThanOrEqual(30);
});

test('where what would suffice fails, the claim is refuted only by a witness', () => {
  const id = 'theorem1.fixedPoint';
  const still = { mu: [-0.1, 0.1], nu: [0.3, 3], omega: [0, 0], tau: [1, 1] } as const;
  const open = reportOf({ statements: [{ id, domain: still }], detail: true });
  expect(open).toMatchObject({ verdict: 'refuted', refutes: 'condition' });
  expect(open.witness).toBeUndefined();
  const leaves = reportOf({ statements: [{ id, domain: { ...still, tau: [1, 1.6] } }], detail: true });
  expect(leaves).toMatchObject({ verdict: 'refuted', refutes: 'claim', witness: { how: 'outside', tau: 1.6 } });
});

test('the stated range of fixed points is shown for the paper’s λ, α, ω and τ alone', () => {
  const statements = [{ id: 'theorem1.fixedPoint', domain: null }] as const;
  const paper = reportOf({ statements, detail: true });
  expect(paper.detail!.stated).toBeDefined();
  expect(paper.value).toContain('of the stated range');
  const other = reportOf({ statements, detail: true, weights: { lambda: 1.03 } });
  expect(other.detail!.stated).toBeUndefined();
  expect(other.value).not.toContain('stated');
  const domain = { mu: [-0.1, 0.2], nu: [0.4, 2.25], omega: [-0.1, 0.1], tau: [0.8, 1.25] } as const;
  const wide = reportOf({ statements: [{ id: 'theorem1.fixedPoint', domain }], detail: true });
  expect(wide.detail!.stated).toBeUndefined();
  expect(wide.value).not.toContain('stated');
});
