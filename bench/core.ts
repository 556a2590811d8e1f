import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kernel } from '../src/math';
import { alpha01, fixedPoints, jacobian, kernelSize, lambda01, momentMap, orbit, selu } from '../src/math';
import { naiveSelu } from './naiveSelu';
import type { Table } from './Table';

const points = 1e6;
const rounds = 2;
const out = new Float64Array(kernelSize);

/** A seeded stream of numbers in [0, 1): the same inputs for every contestant. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** N, then m, s of each point. */
function inputs(count: number, mean: number, low: number, high: number): Float64Array {
  const next = random(1706);
  const data = new Float64Array(1 + 2 * count);
  data[0] = count;
  for (let i = 0; i < count; i++) {
    data[1 + 2 * i] = mean * (2 * next() - 1);
    data[2 + 2 * i] = low * (high / low) ** next();
  }
  return data;
}

/** Points after which the clock is read, half a millisecond of work: a busy moment of the machine spoils few of them. */
const piece = 1e4;

/** Nanoseconds per evaluation: the best of some runs over each piece of the points. */
function time(kernel: Kernel, data: Float64Array, runs = 5): number {
  const best: number[] = [];
  for (let k = 0; k < runs; k++) {
    for (let from = 1, at = 0; from < data.length; from += 2 * piece, at++) {
      const to = Math.min(data.length, from + 2 * piece);
      const start = performance.now();
      for (let i = from; i < to; i += 2) kernel(data[i]!, data[i + 1]!, lambda01, alpha01, out);
      best[at] = Math.min(best[at] ?? Infinity, performance.now() - start);
    }
  }
  return (best.reduce((sum, each) => sum + each, 0) * 2e6) / (data.length - 1);
}

const bytes = (data: Float64Array) => Buffer.from(data.buffer, data.byteOffset, data.byteLength);

/** Runs a program on all inputs; a sentence when it cannot. */
function outside(name: string, command: () => [string, string[]], sets: Float64Array[]): number[] | string {
  try {
    const [file, args] = command();
    return sets.map((data) =>
      Number.parseFloat(
        execFileSync(file, args, { input: bytes(data), encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] }),
      ),
    );
  } catch {
    return `${name} was skipped: it is not installed here.`;
  }
}

function medianOf(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!;
}

/** Milliseconds of a call, median of some. */
function milliseconds(work: () => unknown, runs = 7): number {
  return medianOf(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

/** The moments and their four derivatives, this kernel beside its peers in one run; then how the work grows. */
export async function coreBench(): Promise<Table[]> {
  const names = ['theorem 1’s box', 'narrow, ν < 0.05', 'whole plane'];
  const sets = [inputs(points, 0.01, 0.76, 1.65), inputs(points, 0.3, 0.001, 0.05), inputs(points, 3, 0.01, 16)];
  const folder = mkdtempSync(join(tmpdir(), 'moment-map-'));
  const root = process.cwd();
  const notes: string[] = [];
  const compile = (): [string, string[]] => {
    const program = join(folder, 'core');
    execFileSync('gcc', ['-O3', '-o', program, join(root, 'bench/core.c'), '-lm'], { stdio: 'ignore' });
    return [program, ['5']];
  };
  const script = (python: string) =>
    outside('NumPy with SciPy', () => [python, [join(root, 'bench/core.py'), '3']], sets);
  const contestants: [string, () => number[] | string][] = [
    ['this kernel (TypeScript)', () => sets.map((data) => time(selu, data))],
    ['printed formulas (TypeScript, no stable form)', () => sets.map((data) => time(naiveSelu, data))],
    ['printed formulas (C, glibc, gcc -O3)', () => outside('C with glibc', compile, sets)],
    [
      'printed formulas (NumPy + SciPy, 1e4 at once)',
      () => {
        const numpy = script('/usr/bin/python3');
        return typeof numpy === 'string' ? script('python3') : numpy;
      },
    ],
  ];
  const best = new Map<string, number[]>();
  try {
    // In turns, so that a busy moment of the machine does not fall on one of them only.
    for (let round = 0; round < rounds; round++)
      for (const [name, measure] of contestants) {
        const times = measure();
        if (typeof times !== 'string')
          best.set(
            name,
            times.map((value, i) => Math.min(value, best.get(name)?.[i] ?? Infinity)),
          );
        else if (!notes.includes(times)) notes.push(times);
      }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const rows = [...best].map(([name, times]) => [name, ...times]);

  const growth = [1e2, 1e3, 1e4, 1e5, 1e6].map((count) => {
    const ms = (time(selu, inputs(count, 3, 0.01, 16)) * count) / 1e6;
    return [count, ms, (ms * 1e6) / count];
  });

  const parameters = { omega: 0.3, tau: 1, lambda: lambda01, alpha: alpha01 };
  const window = { muMin: -3, muMax: 3, nuMin: 0, nuMax: 12 };
  const calls = 1e4;
  const each = (work: () => unknown) =>
    (milliseconds(() => {
      for (let i = 0; i < calls; i++) work();
    }) *
      1000) /
    calls;
  const whole: (string | number)[][] = [
    ['momentMap, checks included', each(() => momentMap({ mu: 0.1, nu: 1.2 }, parameters))],
    ['jacobian, checks included', each(() => jacobian({ mu: 0.1, nu: 1.2 }, parameters))],
    ['100-layer orbit', 1000 * milliseconds(() => orbit({ mu: 0.5, nu: 3 }, parameters, 100))],
    ['all fixed points of a window', 1000 * milliseconds(() => fixedPoints(parameters, window))],
  ];

  return [
    {
      title: 'Moments of SELU and their derivatives, nanoseconds per evaluation',
      note: [
        'The same 1e6 seeded points, all seven results each. Of every 1e4 the best of ten runs, in two turns; NumPy takes these 1e4 at once, best of six.',
        ...notes,
      ].join(' '),
      columns: ['implementation', ...names],
      rows,
    },
    { title: 'A field of points', columns: ['points', 'ms', 'ns per point'], rows: growth },
    { title: 'Whole calls', note: 'Median of seven.', columns: ['call', 'µs'], rows: whole },
  ];
}
