import { expect, test } from 'vitest';
import { interval } from '../intervals/interval';
import { weightsOf } from '../moments/Weights';
import { largestTrapRangesSteps } from './largestTrapRanges';
import { smallestTrap } from './smallestTrap';
import { weighingOf } from './weightRange';

const weights = weightsOf();
const omega = [-0.1, 0.1] as const;

// The known traps, to the digits in which they are known: ours may exceed them by a unit of the last one.
test.each([
  [[0.95, 1.1], undefined, [-0.02461, 0.05471], [0.82271, 1.41029]],
  [[0.8, 1.25], undefined, [-0.07129, 0.1725], [0.40502, 2.2326]],
  [[0.95, 1.1], 0.1, [-0.13, 0.161], [0.718, 1.605]],
  [[0.8, 1.25], 0.1, [-0.165, 0.271], [0.372, 2.498]],
] as const)('the smallest trap for τ in %j, δ = %s, is no larger than known', (tau, delta, mu, nu) => {
  const range = { ...weighingOf({ omega, tau }), ...(delta !== undefined && { delta }) };
  const found = smallestTrap(range, weights)!;
  const unit = delta === undefined ? 1e-5 : 1e-3;
  expect(found.mu.lo).toBeGreaterThanOrEqual(mu[0] - 1.01 * unit);
  expect(found.mu.hi).toBeLessThanOrEqual(mu[1] + 1.01 * unit);
  expect(found.nu.lo).toBeGreaterThanOrEqual(nu[0] - 1.01 * unit);
  // The last ν is given to five digits, as the others.
  expect(found.nu.hi).toBeLessThanOrEqual(nu[1] + 1.01 * Math.max(unit, 1e-5 * nu[1] * 3));
});

test('traps reach as far as known and no further: τ from 1 up to 2.262, from 0.55 up to 1, [1/1.557, 1.557]', () => {
  const has = (lo: number, hi: number) =>
    smallestTrap({ omega: interval(...omega), tau: interval(lo, hi) }, weights) !== null;
  expect(has(1, 2.25)).toBe(true);
  expect(has(1, 2.28)).toBe(false);
  expect(has(0.55, 1)).toBe(true);
  expect(has(0.54, 1)).toBe(false);
  expect(has(1 / 1.55, 1.55)).toBe(true);
  expect(has(1 / 1.57, 1.57)).toBe(false);
});

test('with |Σ wᵢ μᵢ| ≤ δ traps exist up to δ = 0.574 for Theorem 1’s τ and 0.385 for the wider ones', () => {
  const has = (tau: readonly [number, number], delta: number) =>
    smallestTrap({ ...weighingOf({ omega, tau }), delta }, weights) !== null;
  expect([has([0.95, 1.1], 0.57), has([0.95, 1.1], 0.58)]).toEqual([true, false]);
  expect([has([0.8, 1.25], 0.38), has([0.8, 1.25], 0.39)]).toEqual([true, false]);
});

test('the widest ranges are found one side at a time, each with its trap', () => {
  const search = largestTrapRangesSteps({ omega: interval(...omega), tau: interval(1, 1) }, weights);
  // Only the first side: the others are the same search.
  let up: number | null = null;
  for (let tries = 0; tries < 12; ) {
    const step = search.next();
    if (step.done || !step.value) continue;
    up = step.value.ranges.up;
    tries++;
  }
  expect(up).toBeGreaterThan(2.25);
  expect(up).toBeLessThan(2.28);
});
