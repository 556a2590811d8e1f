import { alpha01, field, lambda01, nullclines, orbit, searchFixedPoints } from '../src/math';
import type { Table } from './Table';

const parameters = { omega: 0.8, tau: 1, lambda: lambda01, alpha: alpha01 };
const near = { ...parameters, omega: 0.9016 };
const plane = { muMin: -3, muMax: 3, nuMin: 0, nuMax: 12 };

/** Milliseconds of a call: warmed up for 100 ms, then the median of some. */
function milliseconds(work: () => unknown, runs = 9): number {
  for (const begin = performance.now(); performance.now() - begin < 100; ) work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[runs >> 1]!;
}

/** How the work of a frame grows with what is asked for: arrows, window, orbits, nullclines. */
export async function growthBench(): Promise<Table[]> {
  const arrows = [10, 32, 100, 316, 1000].map((side) => {
    const buffer = new Float64Array(4 * side * side);
    const grid = { columns: side, rows: side, nuScale: 'linear' } as const;
    const ms = milliseconds(() => field(parameters, plane, grid, buffer));
    return [side * side, ms, (ms * 1e6) / side ** 2];
  });

  const windows = [3, 10, 100, 1e3, 1e4].flatMap((size) =>
    [parameters, near].map((setting) => {
      const window = { muMin: -size, muMax: size, nuMin: 0, nuMax: size * size };
      const { points, evaluations, complete } = searchFixedPoints(setting, window);
      const ms = milliseconds(() => searchFixedPoints(setting, window));
      return [
        size,
        setting.omega,
        points.length,
        complete ? 'yes' : 'no',
        evaluations,
        ms * 1000,
        (ms * 1e6) / evaluations,
      ];
    }),
  );

  const orbits = [1, 3, 10, 30, 100].map((count) => {
    const starts = Array.from({ length: count }, (_, k) => ({ mu: -1 + (2 * k) / count, nu: 0.2 + (3 * k) / count }));
    const ms = milliseconds(() => starts.map((start) => orbit(start, parameters, 100)));
    return [count, ms, (ms * 1000) / count];
  });

  const curves = [32, 64, 128, 256].map((cells) => {
    const grid = { nuScale: 'linear', columns: cells, rows: cells } as const;
    const { mean, variance } = nullclines(parameters, plane, grid);
    const vertices = [...mean, ...variance].reduce((sum, line) => sum + line.length / 2, 0);
    const ms = milliseconds(() => nullclines(parameters, plane, grid));
    return [`${cells} × ${cells}`, vertices, ms, (ms * 1e6) / cells ** 2];
  });

  const note = 'Median of nine after warming up for 100 ms.';
  return [
    { title: 'Arrows of the field', note, columns: ['points', 'ms', 'ns per point'], rows: arrows },
    {
      title: 'All fixed points of |μ| ≤ size, ν ≤ size²',
      note: `${note} ω = 0.9016 has two fixed points about to meet.`,
      columns: ['size', 'ω', 'found', 'complete', 'evaluations', 'µs', 'ns per evaluation'],
      rows: windows,
    },
    {
      title: '100-layer orbits and what becomes of them, ω = 0.8',
      note,
      columns: ['orbits', 'ms', 'µs per orbit'],
      rows: orbits,
    },
    { title: 'Both nullclines', note, columns: ['cells', 'vertices', 'ms', 'ns per cell'], rows: curves },
  ];
}
