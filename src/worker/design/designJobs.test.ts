import { expect, test } from 'vitest';
import { alpha01, lambda01, momentMap } from '../../math';
import { attraction } from '../../proof';
import { certifiedSize, proves } from './certifiedSize';
import type { FeasibilityRequest, TradeRequest, TradeResult } from './designMessages';
import { feasibilityJob } from './feasibilityJob';
import { scaleJob } from './scaleJob';
import { solveJob } from './solveJob';
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

test('the solve job finds λ₀₁ and α₀₁ for (0, 1), and the notebook’s example is a saddle', () => {
  const { output } = run(solveJob({ target: { mu: 0, nu: 1 }, omega: 0, tau: 1 }));
  expect(output.solutions).toHaveLength(1);
  expect(output.solutions[0]!.lambda).toBeCloseTo(lambda01, 14);
  expect(output.solutions[0]!.alpha).toBeCloseTo(alpha01, 14);
  expect(proves({ mu: 0, nu: 1 }, output.box!, { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 })).toBe(true);
  const saddle = run(solveJob({ target: { mu: -0.1, nu: 2 }, omega: 1, tau: 1 })).output;
  const [published] = saddle.solutions.filter(({ admissible }) => admissible);
  expect(published!.alpha).toBeCloseTo(1.97690219542, 10);
  expect(published!.lambda).toBeCloseTo(1.07385123962, 10);
  expect(published!.kind).toBe('saddle');
  expect(saddle.box).toBeNull();
});

test('a second solution, with α < 0, is reported beside the admissible one', () => {
  const { solutions, feasibility } = run(solveJob({ target: { mu: 0.8, nu: 0.875 }, omega: 1, tau: 1 })).output;
  expect(solutions.map(({ admissible }) => admissible).sort()).toEqual([false, true]);
  expect(feasibility.feasible).toBe(true);
  for (const { residual } of solutions) expect(residual).toBeLessThan(1e-12);
});

test('an infeasible target comes back with its reason and a variance that works', () => {
  const { solutions, feasibility } = run(solveJob({ target: { mu: 1, nu: 0.5 }, omega: 0, tau: 1 })).output;
  expect(solutions.filter(({ admissible }) => admissible)).toEqual([]);
  expect(feasibility).toMatchObject({ feasible: false, reason: expect.stringMatching(/\.$/) });
  const again = run(solveJob({ target: { mu: 1, nu: feasibility.nearestNu! * 1.01 }, omega: 0, tau: 1 })).output;
  expect(again.feasibility.feasible).toBe(true);
});

test('the job of feasible targets covers the window and a ring around it', () => {
  const window = { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 };
  const request: FeasibilityRequest = { window, nuScale: 'linear', columns: 8, rows: 6, omega: 0, tau: 1 };
  const { values } = run(feasibilityJob(request)).output;
  expect(values).toHaveLength(11 * 9);
  // The middle of the plane is feasible, its lower corners are not.
  expect(values[5 * 11 + 5]).toBeGreaterThan(0);
  expect(values[1 * 11 + 1]).toBeLessThan(0);
  expect(values[1 * 11 + 9]).toBeLessThan(0);
});

const plane: TradeRequest = { omega: 0, tau: 1, mu: [-1, 1], nu: [0, 4], columns: 27, rows: 27, boxes: true };

function at({ request, rate, norm }: TradeResult, column: number, row: number) {
  const k = row * request.columns + column;
  return { rate: rate[k]!, norm: norm[k]! };
}

test('rate and norm over the targets are those of the fixed points, and no number where none exists', () => {
  // Three rows whose middle is (0, 1).
  const { output } = run(tradeJob({ ...plane, nu: [0.4, 1.6], rows: 3, boxes: false }));
  const { rate, norm } = at(output, 13, 1);
  expect(rate).toBeCloseTo(0.7826478831968, 6);
  expect(norm).toBeCloseTo(0.7876733604657156, 6);
  expect(at(output, 26, 0).rate).toBeNaN();
  expect(output.boxes).toBeNull();
});

test('boxes come coarse first, and each of them is proved again by itself, the next larger one is not', () => {
  const { output, partials } = run(tradeJob(plane));
  expect(partials.map(({ boxes }) => boxes?.stride)).toEqual([9]);
  const { columns, rows, sizes } = output.boxes!;
  expect([columns, rows]).toEqual([9, 9]);
  let checked = 0;
  for (const [column, row] of [
    [4, 1],
    [4, 4],
    [3, 6],
    [5, 8],
  ] as const) {
    const k = sizes[row * columns + column]!;
    expect(k).toBeGreaterThan(0.3);
    const [mu, nu] = [((column - 4) * 2) / 9, ((row + 0.5) * 4) / 9];
    const [solution] = run(solveJob({ target: { mu, nu }, omega: 0, tau: 1 })).output.solutions.filter(
      (s) => s.admissible,
    );
    const parameters = { omega: 0, tau: 1, lambda: solution!.lambda, alpha: solution!.alpha };
    const across = k * Math.sqrt(nu);
    const box = { mu: [mu - across, mu + across], nu: [nu * (1 - k), nu * (1 + k)] } as const;
    expect(attraction(box, parameters)).toMatchObject({ verdict: 'proved', method: 'contraction' });
    expect(proves({ mu, nu }, k + 1 / 64, parameters)).toBe(false);
    // Floating-point orbits from its corners arrive at the target.
    for (const start of box.mu.flatMap((m) => box.nu.map((n) => ({ mu: m, nu: n })))) {
      let point = start;
      for (let layer = 0; layer < 300; layer++) point = momentMap(point, parameters);
      expect(Math.abs(point.mu - mu) + Math.abs(point.nu - nu)).toBeLessThan(1e-9);
    }
    checked++;
  }
  expect(checked).toBe(4);
});

test('scaled by 1/σ, ReLU keeps the variance 1 for one layer and moves the mean; tanh and StarReLU keep (0, 1)', () => {
  const { rows } = run(scaleJob({ omega: 0, tau: 1 })).output;
  const of = (name: string) => rows.find(({ activation }) => activation === name)!;
  // Var max(z, 0) = 1/2 − 1/(2π) and E max(z, 0) = 1/√(2π).
  const sigma = Math.sqrt(0.5 - 0.5 / Math.PI);
  expect(of('relu').factor).toBeCloseTo(1 / sigma, 12);
  expect(of('relu').image.mu).toBeCloseTo(1 / Math.sqrt(2 * Math.PI) / sigma, 12);
  expect(of('relu').fixed).toBe(false);
  // At ω = 0 the new mean is forgotten, so that its image stays.
  expect(of('relu').settled).toBe(true);
  // Homogeneous, so that the variance is kept whatever it is: neither stable nor unstable.
  expect(of('relu').eigenvalues[0].re).toBeCloseTo(1, 12);
  for (const { image } of rows) expect(image.nu).toBeCloseTo(1, 9);
  expect(rows.filter(({ fixed }) => fixed).map(({ activation }) => activation)).toEqual([
    'tanh',
    'starrelu',
    'identity',
  ]);
  // StarReLU's usual constants are these; ν ↦ ν² there, so that (0, 1) is fixed and repels.
  expect(of('starrelu').factor).toBeCloseTo(2 / Math.sqrt(5), 12);
  expect(of('starrelu').eigenvalues[0].re).toBeCloseTo(2, 12);
  expect(of('tanh').eigenvalues[0].re).toBeLessThan(0.99);
});

test('a guess changes how often a box is tried, not what is found', () => {
  const at = (mu: number, nu: number) => {
    const { solutions } = run(solveJob({ target: { mu, nu }, omega: 0.3, tau: 1 })).output;
    return { omega: 0.3, tau: 1, ...solutions.find(({ admissible }) => admissible)! };
  };
  for (const point of [at(0, 1), at(0.5, 2), at(-0.3, 0.6)]) {
    const sizes: number[] = [];
    for (const guess of [undefined, Number.NaN, 0, 0.1, 0.5, 1]) {
      const steps = certifiedSize(point, point, guess);
      let step = steps.next();
      while (!step.done) step = steps.next();
      sizes.push(step.value);
    }
    expect(new Set(sizes).size, `${sizes}`).toBe(1);
  }
});
