import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { activationOf, activations, field, kernelOf, kernelSize, type Parameters } from '../src/math';
import { gaussHermite, type Rule } from '../src/math/numeric/gaussRules';
import type { Table } from './Table';

type Row = readonly number[];

const out = new Float64Array(kernelSize);
const typed = 'z > 0 ? lambda*z : lambda*alpha*(exp(z) - 1)';
const settings: Parameters = { omega: 0.8, tau: 1, lambda: 1.05, alpha: 1.67, beta: 0.1, formula: typed };
const plane = { muMin: -3, muMax: 3, nuMin: 0, nuMax: 12 };
const grid = { columns: 30, rows: 30, nuScale: 'linear' } as const;
const smooth = ['tanh', 'sigmoid', 'softplus', 'gelu', 'silu', 'mish'];
/** Node counts of the fixed rules that are tried. */
const orders = [10, 20, 30, 50, 100, 200];
/** The largest error that counts as equal. */
const equal = 1e-10;

const reference: Readonly<Record<string, Row[]>> = JSON.parse(
  readFileSync(join(process.cwd(), 'src/reference/activations.json'), 'utf8'),
);
/** Reference points of a name with 0.01 ≤ s ≤ 100, where a frame's points lie: m, s, mean, variance. */
const pointsOf = (name: string): Row[] =>
  (reference[name] ?? [])
    .filter(([m, s]) => Math.abs(m!) <= 5 && s! >= 0.01 && s! <= 100)
    .map((row) => [row[0]!, row[1]!, row[4]!, row[5]!]);

/** Milliseconds of a call: warmed up for 100 ms, then the best of some, since others share the machine. */
function milliseconds(work: () => unknown, runs = 40): number {
  for (const begin = performance.now(); performance.now() - begin < 100; ) work();
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** All seven numbers of a kernel by a fixed Gauss–Hermite rule that calls f and f′ at every node. */
function fixedRule({ nodes, weights }: Rule, value: (z: number) => number, slope: (z: number) => number) {
  return (m: number, s: number, into: Float64Array) => {
    const r = Math.sqrt(s);
    let [f1, f2, d0, d1, e0, e1] = [0, 0, 0, 0, 0, 0];
    const c = value(m);
    for (let i = 0; i < nodes.length; i++) {
      const y = r * nodes[i]!;
      const f = value(m + y) - c;
      const d = weights[i]! * slope(m + y);
      f1 += weights[i]! * f;
      f2 += weights[i]! * f * f;
      d0 += d;
      d1 += y * d;
      e0 += f * d;
      e1 += y * f * d;
    }
    into[0] = c + f1;
    into[1] = f2 - f1 * f1;
    into[2] = into[1] + into[0] ** 2;
    into[3] = d0;
    into[4] = (0.5 * d1) / s;
    into[5] = 2 * (e0 - f1 * d0);
    into[6] = (e1 - f1 * d1) / s;
  };
}

/** scipy.integrate.quad on the same points, or undefined where it is missing. */
function scipy(): Readonly<Record<string, readonly [number, number]>> | undefined {
  const input = JSON.stringify({ rows: Object.fromEntries(smooth.map((name) => [name, pointsOf(name)])) });
  for (const python of ['/usr/bin/python3', 'python3']) {
    try {
      const script = join(process.cwd(), 'bench/activations.py');
      return JSON.parse(execFileSync(python, [script], { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] }));
    } catch {}
  }
  return undefined;
}

/** What a kernel by quadrature costs beside an adaptive and a fixed rule, and a frame's arrows for every activation. */
export async function activationsBench(): Promise<Table[]> {
  const peer = scipy();
  const rules = orders.map((order) => gaussHermite(order));
  const accuracy = smooth.map((name) => {
    const rows = pointsOf(name);
    const kernel = kernelOf({ activation: name });
    const { value, slope } = activationOf({ activation: name, lambda: 1, alpha: 1 });
    const worst = (evaluate: (m: number, s: number, into: Float64Array) => void) =>
      rows.reduce((most, [m, s, , variance]) => {
        evaluate(m!, s!, out);
        return Math.max(most, Math.abs(out[1]! / variance! - 1));
      }, 0);
    const each = (evaluate: (m: number, s: number, into: Float64Array) => void) =>
      (1000 * milliseconds(() => rows.forEach(([m, s]) => void evaluate(m!, s!, out)))) / rows.length;
    const own = (m: number, s: number, into: Float64Array) => kernel(m, s, 1, 1, into);
    const fixed = rules.map((rule) => fixedRule(rule, value, slope));
    const enough = fixed.findIndex((rule) => worst(rule) <= equal);
    const [longest] = fixed.slice(-1);
    const microseconds = each(own);
    const [theirs, error] = peer?.[name] ?? [];
    return [
      ...[name, microseconds, worst(own).toExponential(0)],
      ...[each(longest!), worst(longest!).toExponential(0), enough < 0 ? 'not by 200' : String(orders[enough])],
      ...(theirs === undefined || error === undefined ? [] : [theirs, error.toExponential(0), theirs / microseconds]),
    ];
  });

  const names = activations.map((activation) => {
    const parameters = { ...settings, activation };
    const buffer = new Float64Array(4 * grid.columns * grid.rows);
    const warm = milliseconds(() => field(parameters, plane, grid, buffer));
    // What a slider does: λ is new in every frame, so that nothing that depends on it can be kept.
    let step = 0;
    const moved = milliseconds(() => {
      step++;
      return field({ ...parameters, lambda: 1 + step * 1e-6 }, plane, grid, buffer);
    });
    return [activation === 'formula' ? `formula: ${typed}` : activation, warm, (warm * 1000) / 900, moved];
  });

  return [
    {
      title: 'Moments and their derivatives by quadrature, per evaluation',
      note: `Reference points with |m| ≤ 5, 0.01 ≤ s ≤ 100, best of forty; errors are the largest relative ones of the variance. “Nodes needed” is the smallest of ${orders.join(', ')} Gauss–Hermite nodes with an error of at most ${equal}. ${
        peer
          ? 'scipy.integrate.quad, epsrel 1e-11 over ±12 deviations, one call for each of the six integrals, processor time, best of three.'
          : 'scipy.integrate.quad was skipped: SciPy is not installed here.'
      }`,
      columns: [
        ...['activation', 'µs', 'error', '200 nodes µs', 'error', 'nodes needed'],
        ...(peer ? ['quad µs', 'error', 'times faster'] : []),
      ],
      rows: accuracy,
    },
    {
      title: 'A field of 900 arrows, |μ| ≤ 3, ν ≤ 12, ω = 0.8, τ = 1',
      note: 'Best of forty after warming up for 100 ms. Last column: with a new λ in every frame, as while a slider moves; a frame has 16 ms.',
      columns: ['activation', 'ms', 'µs per arrow', 'ms with a new λ'],
      rows: names,
    },
  ];
}
