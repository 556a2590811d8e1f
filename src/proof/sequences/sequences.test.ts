import { expect, test } from 'vitest';
import { alpha01, lambda01, momentMap } from '../../math';
import { interval } from '../intervals/interval';
import type { Cell } from '../moments/layer';
import type { Rectangle, SequenceId, WeightRange } from '../statements/SequenceStatement';
import { sequenceStatements } from '../statements/sequences';
import { covers } from './covers';
import { proveSequence } from './proveSequence';
import { hullOf } from './SequenceCertificate';

// Proved once for all tests: an attractor takes a second.
const proofs = new Map(sequenceStatements.map((statement) => [statement.id, proveSequence(statement)]));
const of = (id: SequenceId) => sequenceStatements.find((statement) => statement.id === id)!;

/** A seeded stream of numbers in [0, 1). */
function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Orbits in floating point whose weights are drawn anew in every layer, half of the time from the range's corners. */
function* orbits(start: Rectangle, range: WeightRange, layers: number, count: number) {
  const next = stream(9);
  const pick = ([lo, hi]: readonly [number, number]) => {
    const at = next();
    return at < 0.25 ? lo : at < 0.5 ? hi : lo + next() * (hi - lo);
  };
  for (let index = 0; index < count; index++) {
    let at = { mu: pick(start.mu), nu: pick(start.nu) };
    for (let layer = 0; layer <= layers; layer++) {
      yield { ...at, layer };
      const weights = { omega: pick(range.omega), tau: pick(range.tau) };
      at = momentMap(at, { ...weights, lambda: lambda01, alpha: alpha01, activation: 'selu' });
    }
  }
}

const holds = (cells: readonly Cell[], { mu, nu }: { readonly mu: number; readonly nu: number }) =>
  cells.some((cell) => cell.mu.lo <= mu && mu <= cell.mu.hi && cell.nu.lo <= nu && nu <= cell.nu.hi);

test.each(sequenceStatements)('$id is proved, and random weights in every layer stay in its boxes', (statement) => {
  const { verdict, layers, images } = proofs.get(statement.id)!;
  expect(verdict).toBe('proved');
  expect(images).toHaveLength(layers + 1);
  for (const { layer, ...at } of orbits(statement.start, statement.range, layers, 200))
    expect(holds(images[layer]!, at), `layer ${layer}: ${JSON.stringify(at)}`).toBe(true);
});

test.each([
  ['entry', 25, 23],
  ['entry.wide', 34, 29],
] as const)('%s takes at most %i layers, and sampling shows that it takes at least %i', (id, most, least) => {
  const { layers } = proofs.get(id)!;
  expect(layers).toBeLessThanOrEqual(most);
  expect(layers).toBeGreaterThanOrEqual(least);
});

test.each([['entry', { mu: [-1, 1], nu: [0.001, 100] }, 36]] as const)(
  '%s from far away, %j, takes at most %i layers',
  (id, start, most) => {
    const { verdict, layers } = proveSequence({ ...of(id), start });
    expect(verdict).toBe('proved');
    expect(layers).toBeLessThanOrEqual(most);
  },
);

// The hulls that a cell map gave in a trial, which end a cell or two beyond the fixed points of the range's corners.
test.each([
  ['attractor', [-0.0209, 0.0552], [0.8262, 1.4134], [-0.020870309, 0.054705981], [0.82647375, 1.4102898]],
  ['attractor.wide', [-0.0586, 0.1731], [0.4068, 2.236], [-0.0584, 0.1724], [0.4107, 2.2326]],
] as const)(
  '%s: the hull of where sequences end is no larger than known, and holds what is known of it',
  (id, mu, nu, inMu, inNu) => {
    const hull = hullOf(proofs.get(id)!.images.at(-1)!);
    expect(hull.mu.lo).toBeGreaterThanOrEqual(mu[0]);
    expect(hull.mu.hi).toBeLessThanOrEqual(mu[1]);
    expect(hull.nu.lo).toBeGreaterThanOrEqual(nu[0]);
    expect(hull.nu.hi).toBeLessThanOrEqual(nu[1]);
    expect(hull.mu.lo).toBeLessThanOrEqual(inMu[0]);
    expect(hull.mu.hi).toBeGreaterThanOrEqual(inMu[1]);
    expect(hull.nu.lo).toBeLessThanOrEqual(inNu[0]);
    expect(hull.nu.hi).toBeGreaterThanOrEqual(inNu[1]);
  },
);

test('a box that a layer can leave is refuted as a trap by a point', () => {
  const box = { mu: [-0.01, 0.01], nu: [0.9, 1.1] } as const;
  const found = proveSequence({ ...of('trap'), start: box, target: box });
  expect(found.verdict).toBe('refuted');
  const { point, image } = found.counterexample!;
  const reached = momentMap(point, { ...point, lambda: lambda01, alpha: alpha01, activation: 'selu' });
  expect(Math.abs(reached.mu) > 0.01 || reached.nu < 0.9 || reached.nu > 1.1).toBe(true);
  expect(image.nu.lo).toBeLessThanOrEqual(reached.nu + 1e-12);
});

test('what is never there is not proved: starts on ν = 0, ranges that explode, boxes too narrow', () => {
  const entry = of('entry');
  const unknown = (reason: string) => ({ verdict: 'unknown', reason });
  expect(proveSequence({ ...entry, start: { mu: [-1, 1], nu: [0, 1] } }).verdict).toBe('refuted');
  expect(proveSequence({ ...entry, range: { omega: [-0.1, 0.1], tau: [3.5, 4] } })).toMatchObject(
    unknown('What can be there grows beyond all bounds.'),
  );
  expect(proveSequence({ ...entry, range: { omega: [0, 0], tau: [0.3, 0.4] } })).toMatchObject(
    unknown('What can be there comes too near to ν = 0.'),
  );
  const narrow = { mu: [-0.01, 0.01], nu: [0.95, 1.05] } as const;
  expect(proveSequence({ ...entry, target: narrow }, { most: 8 })).toMatchObject(unknown('8 layers were not enough.'));
  expect(() => proveSequence({ ...entry, start: { mu: [1, -1], nu: [1, 2] } })).toThrow(/mu must be a range/);
  expect(() => proveSequence({ ...entry, range: { omega: [0, 0], tau: [-1, 1] } })).toThrow(/tau must not be negative/);
});

test('cells cover what lies in their union, and not what lies in a gap between them', () => {
  const cell = (a: number, b: number, c: number, d: number) => ({ mu: interval(a, b), nu: interval(c, d) });
  const ell = [cell(0, 1, 0, 3), cell(1, 3, 0, 1)];
  expect(covers(ell, cell(0.5, 2, 0.2, 1))).toBe(true);
  expect(covers(ell, cell(0.5, 2, 0.2, 1.1))).toBe(false);
  expect(covers([cell(0, 1, 0, 1), cell(1.001, 2, 0, 1)], cell(0.5, 1.5, 0.5, 0.6))).toBe(false);
  expect(covers([cell(0, 1, 0, 1), cell(0, 1, 1, 2)], cell(0.5, 0.5, 0.5, 1.5))).toBe(true);
  expect(covers(ell, cell(2, 1, 0, 1))).toBe(false);
  expect(covers([], cell(0, 0, 0, 0))).toBe(false);
});
