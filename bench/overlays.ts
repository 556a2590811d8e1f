import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { alpha01, lambda01 } from '../src/math';
import { heatJob } from '../src/worker/heatJob';
import type { Heat, HeatRequest } from '../src/worker/heatMessages';
import type { Table } from './Table';

const columns = 600;
const rows = 600;
const parameters = { omega: 0.8, tau: 1, lambda: lambda01, alpha: alpha01 };
const runs = 3;
const heats: readonly (readonly [Heat, string])[] = [
  ['norm', 'largest singular value'],
  ['radius', 'spectral radius'],
  ['distance', 'distance moved'],
  ['layers', 'layers until converged'],
  ['basins', 'basins'],
];

/** Milliseconds to the coarse and to the final picture, best of some runs. */
function time(heat: Heat): readonly [number, number] {
  const request: HeatRequest = {
    ...{ heat, parameters, nuScale: 'linear', columns, rows },
    window: { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 },
  };
  let coarse = Infinity;
  let final = Infinity;
  for (let k = 0; k < runs; k++) {
    const start = performance.now();
    const steps = heatJob(request);
    for (let step = steps.next(); !step.done; step = steps.next()) {
      if (step.value.partial) coarse = Math.min(coarse, performance.now() - start);
    }
    final = Math.min(final, performance.now() - start);
  }
  return [coarse, final];
}

/** Seconds of each heat map in NumPy, or undefined where it is missing. */
function numpy(python: string): readonly number[] | undefined {
  const { omega, tau } = parameters;
  const args = [join(process.cwd(), 'bench/overlays.py'), ...[columns, rows, 300, omega, tau].map(String)];
  try {
    const text = execFileSync(python, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return text.trim().split('\n').map(Number);
  } catch {
    return undefined;
  }
}

/** Every heat map of the plane as the worker computes it, beside NumPy on the same cells. */
export async function overlaysBench(): Promise<Table[]> {
  const peer = numpy('/usr/bin/python3') ?? numpy('python3');
  const megapixels = (columns * rows) / 1e6;
  const table = heats.map(([heat, words], index) => {
    const [coarse, final] = time(heat);
    const seconds = peer?.[Math.min(index, 3)];
    const speed = megapixels / (final / 1000);
    return [
      words,
      ...[coarse, final, speed],
      ...(seconds === undefined ? [] : [megapixels / seconds, (seconds * 1000) / final]),
    ];
  });
  return [
    {
      title: `Heat maps of the plane, ${columns} × ${rows} cells, ω = ${parameters.omega}, τ = ${parameters.tau}`,
      note: `The worker's job run in Node, contour included, best of ${runs}. ${
        peer
          ? 'NumPy has the printed formulas on whole arrays; for layers and basins it follows every cell until it is within 1 % of (0, 1) or has collapsed, and knows these ends beforehand. The page asks for layers on at most 240 × 240 cells.'
          : 'NumPy with SciPy was skipped: it is not installed here.'
      }`,
      columns: ['heat map', 'coarse ms', 'final ms', 'Mpixel/s', ...(peer ? ['NumPy Mpixel/s', 'times faster'] : [])],
      rows: table,
    },
  ];
}
