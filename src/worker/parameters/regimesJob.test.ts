import { expect, test } from 'vitest';
import { alpha01, branchSample, lambda01, regimeOf } from '../../math';
import { branchJob } from './branchJob';
import type { RegimesRequest, RegimesResult } from './regimeMessages';
import { regimesJob } from './regimesJob';

const parameters = { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 };
const request: RegimesRequest = {
  parameters,
  x: { of: 'omega', min: -2, max: 2 },
  y: { of: 'tau', min: 0.05, max: 4 },
  columns: 24,
  rows: 24,
};

function run<Y, R>(steps: Generator<Y, R>): { readonly yields: readonly Y[]; readonly output: R } {
  const yields: Y[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { yields, output: step.value };
    yields.push(step.value);
  }
}

/** The pictures of a plane that come before the last, as far as one asks for them. */
function* partials(of: RegimesRequest): Generator<RegimesResult> {
  for (const { partial } of regimesJob(of)) if (partial) yield partial;
}

/** The third of them, by which the cells of the last are guessed. */
function thirdPicture(of: RegimesRequest): RegimesResult {
  let pictures = 0;
  for (const partial of partials(of)) if (++pictures === 3) return partial;
  throw new Error('there was no third picture');
}

/** The kind of the cell a setting lies in. */
function kindAt({ kinds, names, columns, rows }: RegimesResult, omega: number, tau: number) {
  const column = Math.floor(((omega + 2) / 4) * columns);
  const row = Math.floor(((tau - 0.05) / 3.95) * rows);
  return names[kinds[row * columns + column]!];
}

test('the plane is shown coarsely first, can be interrupted often, and has the paper’s facts', () => {
  const { yields, output } = run(regimesJob(request));
  const pictures = yields.flatMap(({ partial }) => (partial ? [[partial.columns, partial.rows]] : []));
  expect(pictures).toEqual([
    [1, 1],
    [2, 2],
    [6, 6],
    [24, 24],
  ]);
  // Of the first two, which are there after a hundredth of the work, every cell has the kind of its middle.
  const [first, second] = yields.flatMap(({ partial }) => partial ?? []);
  expect(kindAt(first!, 1, 1)).toBe(regimeOf({ ...parameters, omega: 0, tau: 2.025 }).kind);
  expect(kindAt(second!, -1, 1)).toBe(regimeOf({ ...parameters, omega: -1, tau: 1.0375 }).kind);
  expect(kindAt(second!, 1, 3)).toBe(regimeOf({ ...parameters, omega: 1, tau: 3.0125 }).kind);
  // At least once for every four cells of the fine picture.
  expect(yields.length).toBeGreaterThan((24 * 24) / 4);
  expect(kindAt(output, 0.01, 1)).toBe('converges');
  expect(kindAt(output, 0.01, 0.1)).toBe('collapses');
  expect(kindAt(output, 0.01, 3.5)).toBe('diverges');
  expect(kindAt(output, -1.5, 0.5)).toBe('cycles');
  // Where a fixed point with ν > 0 attracts, and only there, its variance and rate are given.
  const has = (kind: string) => kind === 'converges' || kind === 'mixed';
  output.kinds.forEach((kind, k) => {
    const expected = has(output.names[kind]!) || !Number.isNaN(output.nu[k]);
    expect(Number.isNaN(output.nu[k]!)).toBe(!expected);
    if (!Number.isNaN(output.rate[k]!)) expect(output.rate[k]).toBeLessThan(1);
  });
});

test('cells of the rim, beyond the middles of coarse cells, are followed and not guessed', () => {
  // Between ω = 1.875, the last of these, and 1.958 a fixed point on ν = 0 comes to attract starts at a mean below 0.
  const { kinds, names } = run(
    regimesJob({
      parameters: { ...parameters, alpha: 0.5 },
      ...{ x: { of: 'omega', min: 1.5, max: 2 }, y: { of: 'tau', min: 3.6, max: 4 }, columns: 8, rows: 4 },
    }),
  ).output;
  for (const row of [0, 1, 2, 3]) {
    expect(names[kinds[8 * row]!]).toBe('diverges');
    expect(names[kinds[8 * row + 7]!]).toBe('fails');
  }
});

test('the plane of ω and τ carries its fold and its flip from the third picture on, another plane none', () => {
  const { curves } = thirdPicture(request);
  expect(curves.map(({ kind }) => kind)).toEqual(['fold', 'flip']);
  const shapes = { ...request, x: { of: 'lambda', min: 0.1, max: 3 }, y: { of: 'alpha', min: 0, max: 6 } } as const;
  expect(thirdPicture(shapes).curves).toEqual([]);
});

test('at ω = 0 the lines between regions pass where the variance’s slopes say', () => {
  const { edges, critical } = run(regimesJob(request)).output;
  // 1/16 of a cell of 3.95/24 is 0.0103; the line is straight over the cell to well below that.
  for (const tau of critical) {
    const hits: number[] = [];
    for (let k = 0; k < edges.length; k += 4) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = edges.subarray(k, k + 4);
      if (x0 * x1 < 0) hits.push(y0 + ((y1 - y0) * -x0) / (x1 - x0));
    }
    expect(Math.min(...hits.map((hit) => Math.abs(hit - tau)))).toBeLessThan(0.05);
  }
});

test('along τ the branch through (0, 1) is stable from collapse to divergence', () => {
  const axis = { of: 'tau', min: 0.05, max: 4 } as const;
  const { branches, kinds } = run(branchJob({ parameters, axis, samples: 80 })).output;
  expect(kinds).toHaveLength(80);
  expect([kinds[0], kinds[19], kinds[79]]).toEqual(['collapses', 'converges', 'diverges']);
  const through = branches.find(
    ({ stable, points }) => stable && points[2]! > 0 && points[0]! < 0.8 && points.at(-3)! > 1.5,
  )!;
  expect(through.points[0]).toBeGreaterThan(0.4955);
  expect(through.points.at(-3)).toBeLessThan(2.6576);
});

test('along ω at τ = 1 the fixed point (0, 1) loses its stability at both ends, and cycles follow below', () => {
  const axis = { of: 'omega', min: -2, max: 2 } as const;
  const { branches, cycles } = run(branchJob({ parameters, axis, samples: 81 })).output;
  const flat = (stable: boolean) =>
    branches.filter((branch) => branch.stable === stable && Math.abs(branch.points[2]! - 1) < 1e-9);
  expect(flat(true).some(({ points }) => points[0]! < -0.9 && points.at(-3)! > 0.8)).toBe(true);
  expect(flat(false).length).toBeGreaterThan(0);
  expect(cycles.some(({ value, nu }) => value < -1.06 && nu === 0)).toBe(true);
});

test('along β each sample has its own activation', () => {
  const typed = { ...parameters, omega: 0.9, tau: 1.4, activation: 'formula', formula: 'tanh(z) + beta*z', beta: 1 };
  const { kinds } = run(branchJob({ parameters: typed, axis: { of: 'beta', min: -1, max: 1 }, samples: 11 })).output;
  const own = kinds.map((_, k) => branchSample({ ...typed, beta: -1 + k / 5 }, 0).regime.kind);
  expect(kinds).toEqual(own);
  expect(new Set(own).size).toBeGreaterThan(3);
});
