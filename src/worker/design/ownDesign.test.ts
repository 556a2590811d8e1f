import { expect, test } from 'vitest';
import { momentMap } from '../../math';
import type { FeasibilityRequest, TradeRequest } from './designMessages';
import { feasibilityJob } from './feasibilityJob';
import { tradeJob } from './tradeJob';

/** The output of a job, and what it showed on its way. */
function run<T>(steps: Generator<{ readonly partial?: T; readonly done?: number }, T>): { output: T; partials: T[] } {
  const partials: T[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { output: step.value, partials };
    if (step.value.partial !== undefined) partials.push(step.value.partial);
  }
}

const one = { lambda: 1, alpha: 1 };
const region: FeasibilityRequest = {
  ...{ omega: 0, tau: 1, columns: 128, rows: 128, nuScale: 'linear' },
  window: { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 },
  own: { shape: { activation: 'lrelu', ...one } },
};
const plane: TradeRequest = {
  ...{ omega: 0, tau: 1, mu: [-1, 1], nu: [0.4, 1.6], columns: 27, rows: 3, boxes: false },
};

test('the region of another activation comes coarse first, on grids of its own', () => {
  const { output, partials } = run(feasibilityJob(region));
  expect(partials.map(({ request }) => request.columns)).toEqual([16]);
  expect(output.request).toMatchObject({ columns: 64, rows: 64 });
  expect(output.values).toHaveLength(67 * 67);
  expect(output.kind).toBe('region');
  const line = run(feasibilityJob({ ...region, own: { shape: { activation: 'tanh', ...one } } })).output;
  expect(line.kind).toBe('line');
  // tanh is odd: at ω = 0 its λ keeps exactly the targets with mean 0, the middle column.
  for (let j = 0; j < 67; j++)
    expect([31, 32, 33, 34, 35].map((i) => Math.sign(Math.round(1e9 * line.values[j * 67 + i]!)) + 0)).toEqual([
      1, 1, 0, -1, -1,
    ]);
});

test('what targets cost is that of their own constants where these keep them, else of a·f + c', () => {
  const leaky = run(tradeJob({ ...plane, own: { shape: { activation: 'lrelu', ...one } } })).output;
  expect(leaky.by).toBe('constants');
  // Homogeneous: whatever its constants, a fixed point is one of a line of them.
  const known = [...leaky.rate].filter((rate) => !Number.isNaN(rate));
  expect(known.length).toBeGreaterThan(30);
  for (const rate of known) expect(rate).toBeCloseTo(1, 5);
  const gelu = run(tradeJob({ ...plane, own: { shape: { activation: 'gelu', ...one } } })).output;
  expect(gelu.by).toBe('affine');
  // ∂ν̃/∂ν of 1.7009… GELU − 0.4798… at (0, 1), by differences.
  const gain = { ...one, omega: 0, tau: 1, activation: 'gelu', lambda: 1.7009262433633323 };
  const slope = (momentMap({ mu: 0, nu: 1.0001 }, gain).nu - momentMap({ mu: 0, nu: 0.9999 }, gain).nu) / 2e-4;
  expect(gelu.rate[27 + 13]).toBeCloseTo(slope, 5);
  expect([...gelu.rate, ...gelu.norm].every((number) => number > 0)).toBe(true);
  // Dropout moves both.
  const dropped = run(
    tradeJob({ ...plane, own: { shape: { activation: 'gelu', ...one }, dropout: 'standard', rate: 0.2 } }),
  );
  expect(dropped.output.rate[27 + 20]).not.toBeCloseTo(gelu.rate[27 + 20]!, 3);
});
