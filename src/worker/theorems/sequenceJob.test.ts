import { expect, test } from 'vitest';
import {
  type FrontierPoint,
  largestTrapRangesSteps,
  sequenceStatements,
  type TrapRanges,
  weighingOf,
  weightsOf,
} from '../../proof';
import type { Step } from '../messages';
import { keptWeights } from './keptWeights';
import { sequenceJob } from './sequenceJob';
import type { SequenceRequest, SequenceResult } from './sequenceMessages';
import { trapRangesJob } from './trapRangesJob';

const { range, target, start } = sequenceStatements.find(({ id }) => id === 'entry')!;
const request: SequenceRequest = { range, target, start, weights: {}, delta: 0.1 };

function run(request: SequenceRequest): {
  readonly last: SequenceResult;
  readonly partials: readonly SequenceResult[];
} {
  const steps = sequenceJob(request);
  const partials: SequenceResult[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { last: step.value, partials };
    if (step.value.partial) partials.push(step.value.partial);
  }
}

/** What is found of the paper's ranges, which takes seconds: once for all tests. */
const whole = run(request);

test('the verdict on the trap comes first, then the film grows, then the attractor and small traps follow', () => {
  const { last, partials } = whole;
  expect(partials[0]).toMatchObject({ trap: { verdict: 'proved' }, images: [] });
  expect(partials[0]!.entry).toBeUndefined();
  expect(partials.length).toBeGreaterThan(5);
  expect(last.entry).toEqual({ verdict: 'proved', layers: 25 });
  expect(last.attractor).toMatchObject({ verdict: 'proved' });
  expect(last.images).toHaveLength(last.attractor!.layers + 1);
  expect(last.smallest!.nu.hi).toBeLessThan(1.4104);
  expect(last.population!.smallest!.mu.hi).toBeLessThan(0.162);
});

test('every sampled sequence stays in the boxes of its layer, and none comes later than proved', () => {
  const { samples, sampled, images, met, entry } = whole.last;
  for (let layer = 0; layer < images.length; layer++) {
    for (let index = 0; index < sampled; index++) {
      const [mu, nu] = [samples[2 * (layer * sampled + index)]!, samples[2 * (layer * sampled + index) + 1]!];
      const there = images[layer]!.some(
        (cell) => cell.mu.lo <= mu && mu <= cell.mu.hi && cell.nu.lo <= nu && nu <= cell.nu.hi,
      );
      expect(there, `layer ${layer}: (${mu}, ${nu})`).toBe(true);
    }
  }
  expect(met).toBeLessThanOrEqual(entry!.layers);
  // What is known from a larger sample is 23.
  expect(met).toBeGreaterThanOrEqual(20);
});

test.each([
  [[2.7, 2.8], /layers were not enough/],
  [[4, 4.1], /grows beyond all bounds/],
] as const)('where starts do not enter the box that is said, with a reason: τ in %j', (tau, reason) => {
  const { last } = run({ ...request, range: { omega: [0, 0], tau } });
  expect(last.trap.verdict).toBe('refuted');
  expect(last.entry).toMatchObject({ verdict: 'unknown' });
  expect(last.entry!.reason).toMatch(reason);
  expect(last.attractor).toBeUndefined();
  expect(last.met).toBeNull();
  expect(last.smallest).toBeNull();
});

test('the frontier of ranges of weights is told point by point, with the part done', () => {
  const steps = trapRangesJob({ range: { omega: [0, 0], tau: [1, 1] }, weights: {} });
  const told: Step<'trapRanges'>[] = [];
  while (told.length < 1) {
    const step = steps.next();
    if (step.done) throw new Error('it was to find more than one point');
    if (step.value.partial) told.push(step.value);
  }
  // At ω = 0 every variance collapses below τ = 0.495589.
  const [first] = told[0]!.partial!.frontier as [FrontierPoint];
  expect(first.omega).toBe(0);
  expect(first.tau).toBeLessThan(1 - 0.495589);
  expect(first.tau).toBeGreaterThan(0.49);
  expect(told[0]!.done).toBeGreaterThan(0);
});

test('one range of weights is widened on each side in turn', () => {
  const steps = largestTrapRangesSteps(weighingOf({ omega: [-0.1, 0.1], tau: [0.95, 1.1] }), weightsOf());
  const ups: (number | null)[] = [];
  while (ups.length < 4) {
    const step = steps.next();
    if (step.done) throw new Error('it was to try more than four ranges');
    if (step.value) ups.push(step.value.ranges.up);
  }
  // Trials with finer steps end at 2.262 from below.
  expect(ups[0]).toBeCloseTo(1.1, 12);
  expect(ups.at(-1)).toBeGreaterThan(1.5);
  expect(ups.at(-1)).toBeLessThan(2.27);
});

test('where every range that is tried has a trap, the widest is returned, and said to be no limit', () => {
  // 2·tanh is bounded: a larger τ takes nothing away.
  const { weights } = keptWeights({ activation: 'tanh', lambda: 2, alpha: 1, beta: 0 });
  const steps = largestTrapRangesSteps(weighingOf({ omega: [0, 0], tau: [1, 1] }), weights);
  let found: TrapRanges | undefined;
  while (!found?.farthest.length) {
    const step = steps.next();
    if (step.done) throw new Error('it was to widen τ upward first');
    found = step.value?.ranges ?? found;
  }
  expect(found).toMatchObject({ up: 4, farthest: ['up'] });
});

test('starts of another activation are followed too, its own moments enclosed by quadrature', () => {
  const steps = sequenceJob({
    ...{ range: { omega: [0, 0], tau: [1, 1] }, target: { mu: [-0.1, 0.1], nu: [1.6, 2.6] } },
    ...{ start: { mu: [-0.5, 0.5], nu: [1.2, 3] }, weights: {}, delta: 0.1 },
    shape: { activation: 'tanh', lambda: 2, alpha: 1, beta: 0 },
  });
  let found: SequenceResult | undefined;
  // The verdict on populations, later, is the same search once more.
  for (let step = steps.next(); !step.done && found?.attractor === undefined; step = steps.next())
    found = step.value.partial ?? found;
  expect(found).toMatchObject({ trap: { verdict: 'proved' }, entry: { verdict: 'proved' } });
  expect(found!.met).toBeLessThanOrEqual(found!.entry!.layers);
  // 2·tanh keeps (0, 2.121474), known to six decimals.
  const { mu, nu } = found!.attractor!.hull;
  expect(Math.max(mu.lo, -mu.hi)).toBeLessThanOrEqual(0);
  expect(nu.lo).toBeLessThan(2.121475);
  expect(nu.hi).toBeGreaterThan(2.121473);
});

test('what cannot be enclosed is said in a sentence', () => {
  const steps = sequenceJob({
    ...request,
    shape: { activation: 'formula', formula: 'abs(z)*sin(z)/z', lambda: 1, alpha: 1, beta: 0 },
  });
  let step = steps.next();
  while (!step.done) step = steps.next();
  expect(step.value).toMatchObject({
    problem: expect.stringMatching(/^Its moments cannot be enclosed everywhere: .*\.$/),
    images: [],
  });
});
