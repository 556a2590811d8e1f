import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { alpha01, boxImages, lambda01 } from '../src/math';
import type { Heat } from '../src/math/HeatPicture';
import { heatJob } from '../src/worker/heat/heatJob';

import { signsJob } from '../src/worker/heat/signsJob';
import type { Table } from './Table';

const columns = 600;
const rows = 600;
const parameters = { omega: 0.8, tau: 1, lambda: lambda01, alpha: alpha01 };
const runs = 3;
const pictures: readonly (readonly [Heat | 'signs', string])[] = [
  ['norm', 'largest singular value'],
  ['radius', 'spectral radius'],
  ['distance', 'distance moved'],
  ['layers', 'layers until converged'],
  ['basins', 'basins'],
  ['signs', 'signs between nullclines'],
];

/** Milliseconds to the coarse and to the final picture, best of some runs. */
function time(picture: Heat | 'signs'): readonly [number, number] {
  const grid = {
    ...({ parameters, nuScale: 'linear', columns, rows } as const),
    window: { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 },
  };
  let coarse = Infinity;
  let final = Infinity;
  for (let k = 0; k < runs; k++) {
    const start = performance.now();
    const steps = picture === 'signs' ? signsJob(grid) : heatJob({ ...grid, heat: picture });
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

/** Microseconds of following a box through eight layers, best of many runs. */
function followBox(): number {
  let best = Infinity;
  for (let k = 0; k < 200; k++) {
    const start = performance.now();
    boxImages({ muMin: -0.1, muMax: 0.1, nuMin: 0.8, nuMax: 1.5 }, parameters);
    best = Math.min(best, performance.now() - start);
  }
  return 1000 * best;
}

/** Every heat map of the plane as the worker computes it, beside NumPy on the same cells. */
export async function overlaysBench(): Promise<Table[]> {
  const peer = numpy('/usr/bin/python3') ?? numpy('python3');
  const megapixels = (columns * rows) / 1e6;
  const table = pictures.map(([picture, words], index) => {
    const [coarse, final] = time(picture);
    // NumPy follows every cell once for layers and basins.
    const seconds = peer?.[picture === 'basins' ? 3 : Math.min(index, 4)];
    const speed = megapixels / (final / 1000);
    return [
      words,
      ...[coarse, final, speed],
      ...(seconds === undefined ? [] : [megapixels / seconds, (seconds * 1000) / final]),
    ];
  });
  const box = followBox();
  const theirs = peer?.[5];
  return [
    {
      title: `Pictures of the plane, ${columns} × ${rows} cells, ω = ${parameters.omega}, τ = ${parameters.tau}`,
      note: `The worker's job run in Node, contour included, best of ${runs}. ${
        peer
          ? 'NumPy has the printed formulas on whole arrays; for layers and basins it follows every cell until it is within 1 % of (0, 1) or has collapsed, and knows these ends beforehand. The page asks for layers on at most 240 × 240 cells.'
          : 'NumPy with SciPy was skipped: it is not installed here.'
      }`,
      columns: ['picture', 'coarse ms', 'final ms', 'Mpixel/s', ...(peer ? ['NumPy Mpixel/s', 'times faster'] : [])],
      rows: table,
    },
    {
      title: 'A dragged box through eight layers, microseconds',
      note: 'At 482 points, with the test whether all are inside the box; the page does this with every frame of the plane.',
      columns: ['implementation', 'µs'],
      rows: [
        ['the worker’s job, run in Node', box],
        ...(theirs === undefined ? [] : [['NumPy, all points at once', 1e6 * theirs]]),
      ],
    },
  ];
}
