import { expect, test } from 'vitest';
import { parseFormula } from '../../formula';
import { tilingProblem } from '../files/tiling';
import { interval, isSubset, mul, point } from '../intervals/interval';
import { type Domain, lift, type Point, reduce } from '../moments/domain';
import { enclose, naturalMoments } from '../moments/moments';
import { weightsOf } from '../moments/Weights';
import { activationWeights } from '../quadrature/activationWeights';
import { statementOf, statements } from '../statements/statements';
import { certify, certifySteps, valueAt } from './certify';

/** A seeded stream of numbers in [0, 1). */
function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Random points of a domain, every third one with coordinates at the ends. */
function* points(domain: Domain, count: number): Generator<Point> {
  const next = stream(1706);
  for (let i = 0; i < count; i++) {
    const pick = ([lo, hi]: readonly [number, number]) =>
      i % 3 === 0 ? (next() < 0.5 ? lo : hi) : Math.min(hi, lo + next() * (hi - lo));
    yield { mu: pick(domain.mu), omega: pick(domain.omega), nu: pick(domain.nu), tau: pick(domain.tau) };
  }
}

test.each(statements)(
  '$id is proved on the paper’s domain, its leaves tile it, and its bound holds at 4-D samples',
  (statement) => {
    const certificate = certify(statement);
    expect(certificate.verdict).toBe('proved');
    expect(certificate.open).toEqual([]);
    expect(tilingProblem(certificate.reduced, certificate.leaves)).toBeNull();
    const weights = weightsOf();
    for (const at of points(statement.domain, 600)) {
      const value = valueAt(statement, at, statement.domain, weights);
      if (statement.sense === 'below') expect(value.lo, JSON.stringify(at)).toBeLessThanOrEqual(certificate.bound);
      else expect(value.hi, JSON.stringify(at)).toBeGreaterThanOrEqual(certificate.bound);
    }
  },
);

test.each(statements)(
  'the reduction of $id is sound: over small boxes the 2-D bound dominates every 4-D value',
  (statement) => {
    const reduced = reduce(statement.domain);
    const weights = weightsOf();
    const { m: M, s: S } = reduced.box;
    for (const at of points(statement.domain, 300)) {
      const m = at.mu * at.omega;
      const s = at.nu * at.tau;
      const box = {
        m: interval(Math.max(M.lo, m - 1e-3), Math.min(M.hi, m + 1e-3)),
        s: interval(Math.max(S.lo, s * 0.99), Math.min(S.hi, s * 1.01)),
      };
      const enclosure = enclose(box, weights);
      const worst = statement.worst(enclosure, box, reduced, weights);
      const value = valueAt(statement, at, statement.domain, weights);
      // theorem1.fixedPoint also counts the stated range, so its 2-D bound may only be smaller.
      if (statement.sense === 'below') expect(worst, JSON.stringify(at)).toBeGreaterThanOrEqual(value.lo);
      else expect(worst, JSON.stringify(at)).toBeLessThanOrEqual(value.hi);
      const q = naturalMoments({ m: mul(point(at.mu), point(at.omega)), s: mul(point(at.nu), point(at.tau)) }, weights);
      const sigma = statement.sigma?.(enclosure.moments, box, reduced);
      const own = statementOf(statement.id === 'lemma12.J' ? 'lemma12.J' : 'lemma12.H').at(q, at, statement.domain);
      if (sigma) expect(sigma.lo <= own.hi && own.lo <= sigma.hi, `σ at ${JSON.stringify(at)}`).toBe(true);
    }
  },
);

test('the bounds are the known largest values: 0.89761 on Theorem 1’s box, 0.98903 for H and 0.99125 for J on Lemma 12’s', () => {
  for (const [id, largest] of [
    ['theorem1.contraction', 0.8976083584089],
    ['lemma12.H', 0.98902627],
    ['lemma12.J', 0.99125241710588],
  ] as const) {
    const { bound } = certify(statementOf(id));
    expect(bound).toBeGreaterThanOrEqual(largest);
    expect(bound - largest).toBeLessThan(2e-3 * (1 - largest));
  }
});

test('the reduced domain covers the decimals of the paper: |m| ≤ 0.01 and s from 0.76 to 1.65 for Theorem 1', () => {
  const { box } = reduce(statementOf('theorem1.into').domain);
  expect(isSubset(interval(-0.01, 0.01), box.m) && isSubset(interval(0.76, 1.65), box.s)).toBe(true);
  expect(box.m.hi).toBeLessThan(0.01 + 1e-15);
  expect(box.s.hi).toBeLessThan(1.65 + 1e-14);
});

test('a false statement is refuted by a point of its domain at which the violation is enclosed', () => {
  const wide = (id: Parameters<typeof statementOf>[0], change: Partial<Domain>) => {
    const statement = statementOf(id);
    const domain = { ...statement.domain, ...change };
    const certificate = certify(statement, { domain });
    expect(certificate.verdict, id).toBe('refuted');
    const { point: at, value } = certificate.counterexample!;
    for (const name of ['mu', 'omega', 'nu', 'tau'] as const) {
      expect(at[name] >= domain[name][0] && at[name] <= domain[name][1], name).toBe(true);
    }
    if (statement.sense === 'below') expect(value.lo).toBeGreaterThanOrEqual(statement.limit);
    else expect(value.hi).toBeLessThanOrEqual(statement.limit);
  };
  wide('theorem1.into', { tau: [0.8, 1.3] });
  wide('theorem1.contraction', { omega: [-1.5, 1.5] });
  wide('theorem2', { nu: [0.5, 16] });
  wide('theorem3.a', { nu: [0.02, 1.5] });
  wide('lemma12.H', { tau: [0.8, 1.6] });
  wide('theorem16', { nu: [0.1, 16], tau: [0.8, 2] });
});

test('another λ changes the verdict: at λ = 1.2 Theorem 1’s box is not mapped into itself', () => {
  expect(certify(statementOf('theorem1.into'), { lambda: 1.2 }).verdict).toBe('refuted');
});

test('a spent budget is “unknown”, with the boxes that are left', () => {
  const certificate = certify(statementOf('lemma12.J'), { budget: 9 });
  expect(certificate.verdict).toBe('unknown');
  expect(certificate.open.length).toBeGreaterThan(0);
  expect(certificate.reason).toMatch(/budget/);
  expect(tilingProblem(certificate.reduced, certificate.leaves)).toBeNull();
});

test('a search yields while it runs and, once cancelled before its claim is shown, ends as “unknown”', () => {
  const lemma = statementOf('lemma12.J');
  expect(certifySteps(lemma).next().done).toBe(false);
  const cancelled = certify(lemma, { signal: { aborted: true } });
  expect(cancelled.verdict).toBe('unknown');
  expect(cancelled.reason).toMatch(/cancelled/);
});

test('domains that make no sense are named in the error, and ν = 0 or huge ω give no wrong proof', () => {
  const { domain } = statementOf('theorem2');
  expect(() => certify(statementOf('theorem2'), { domain: { ...domain, tau: [2, 1] } })).toThrow(/tau/);
  expect(() => certify(statementOf('theorem2'), { domain: { ...domain, nu: [-1, 1] } })).toThrow(/nu/);
  expect(() => certify(statementOf('theorem2'), { domain: { ...domain, mu: [0, Infinity] } })).toThrow(/mu/);
  for (const statement of statements) {
    const odd = { ...statement.domain, nu: [0, 1] as const, omega: [-50, 50] as const, mu: [-5, 5] as const };
    expect(certify(statement, { domain: odd, budget: 300 }).verdict, statement.id).not.toBe('proved');
  }
});

test('a box that reaches down to ν = 0 is proved to be mapped into itself, without a long search for a sharper zero', () => {
  const statement = statementOf('theorem1.into');
  const down = certify(statement, { domain: { ...statement.domain, nu: [0, 1.5] } });
  expect(down.verdict).toBe('proved');
  expect(down.bound).toBe(0);
  expect(down.boxes).toBeLessThan(600);
  const wide = { mu: [-2, 2], omega: [-0.5, 0.5], nu: [0, 8], tau: [0.95, 1.1] } as const;
  expect(certify(statement, { domain: wide }).verdict).toBe('proved');
  const single = { mu: [0, 0], omega: [0, 0], nu: [0, 0], tau: [0, 0] } as const;
  expect(certify(statement, { domain: single }).verdict).toBe('proved');
});

test('lift returns points of the domain that reduce to the (m, s) asked for', () => {
  const { domain } = statementOf('lemma12.H');
  const at = lift(domain, 0.004, 1.2, 'high');
  expect(at.mu * at.omega).toBeCloseTo(0.004, 15);
  expect(at.nu * at.tau).toBeCloseTo(1.2, 14);
  expect(at.tau).toBe(1.25);
});

test('a search listens in between also while one box of a wave is enclosed', () => {
  const read = parseFormula('sin(z^3)');
  if (!('formula' in read)) throw new Error('it was to be read');
  const { weights } = activationWeights({ form: 'formula', tree: read.formula.tree });
  const domain: Domain = { mu: [0, 0.1], omega: [0, 0], nu: [4, 4.1], tau: [1, 1] };
  const steps = certifySteps(statementOf('theorem1.fixedPoint'), { weights, domain, budget: 1 });
  let pauses = 0;
  while (!steps.next().done) pauses++;
  expect(pauses).toBeGreaterThan(30);
});
