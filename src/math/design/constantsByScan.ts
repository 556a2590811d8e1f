import type { Wanted } from './wanted';

/** E f and Var f under the net input for λ and the constant beside it; NaN where there are none. */
export type MomentsAt = (lambda: number, value: number) => readonly [number, number];

export interface Scanned {
  /** Places (λ, constant beside it) to be judged by the map. */
  readonly places: readonly (readonly [number, number])[];
  /** Whether they are a few of a whole curve. */
  readonly curve: boolean;
  /** What to say where none of them is a solution. */
  readonly reason: string;
}

/** Where λ is looked for when it is no scale. */
export const lambdaRange = [0.01, 100] as const;
/** Eight places of λ a decade. */
export const lambdas = Array.from({ length: 33 }, (_, k) => 10 ** (k / 8 - 2));
/** Moments that agree to this are the same as far as quadrature tells. */
export const noise = 1e-12;
/** Cells that are polished at most, Newton's steps in each, halvings of a step, and solutions shown of a curve. */
const most = { cells: 48, steps: 12, halvings: 5, curve: 7 };

type Miss = readonly [number, number];

/**
 * The (λ, x) at which E f and Var f are the wished ones, for any f: both are scanned at 33 λ from 0.01 to 100 and the
 * places of x, x being one place only where there is none. Cells in which both change sign are polished by Newton's
 * method, at most 48 of them; with λ alone the changes of sign of the mean are bisected. Where one equation holds
 * everywhere, as the mean of an odd f does, the other one's changes of sign are bisected and, with x, a few of the curve
 * kept. At most 33·places + 48·85 + 2000 evaluations. Two crossings in one edge of a cell are not seen. Yields the part
 * done.
 */
export function* constantsByScan(at: MomentsAt, wish: Wanted, values: readonly number[]): Generator<number, Scanned> {
  const rows: Miss[][] = [];
  const miss = (lambda: number, value: number): Miss => {
    const [mean, variance] = at(lambda, value);
    return [(mean - wish.mu) / (Math.abs(wish.mu) + Math.sqrt(wish.nu)), variance / wish.nu - 1];
  };
  let [meanHolds, varianceHolds] = [true, true];
  for (const lambda of lambdas) {
    const row: Miss[] = [];
    for (const value of values) {
      const [mean, variance] = miss(lambda, value);
      // A mean is summed to the digits of the deviation.
      const blur = noise * Math.max(1, Math.sqrt(1 + variance));
      row.push([Math.abs(mean) <= blur ? 0 : mean, Math.abs(variance) <= noise ? 0 : variance]);
      if (Math.abs(mean) > blur) meanHolds = false;
      if (Math.abs(variance) > noise) varianceHolds = false;
      yield (0.7 * (rows.length + row.length / values.length)) / lambdas.length;
    }
    rows.push(row);
  }
  const single = values.length === 1;
  const reason = reasonOf(rows.flat(), single);
  if (meanHolds || varianceHolds || single) {
    const which = meanHolds ? 1 : 0;
    const curve = !single && (meanHolds || varianceHolds);
    const edges = edgesOf(rows, which, values);
    const kept = curve ? someOf(edges) : edges;
    const places: [number, number][] = [];
    for (const [k, edge] of kept.entries()) {
      places.push(along(edge, (lambda, value) => miss(lambda, value)[which]));
      yield 0.7 + (0.3 * k) / kept.length;
    }
    return { places, curve, reason };
  }
  const cells = spread(cellsOf(rows), most.cells);
  const places: [number, number][] = [];
  for (const [k, [i, j]] of cells.entries()) {
    const start = [0.5 * (Math.log(lambdas[i]!) + Math.log(lambdas[i + 1]!)), 0.5 * (values[j]! + values[j + 1]!)];
    places.push(newton(miss, start as [number, number], [values[0]!, values.at(-1)!]));
    yield 0.7 + (0.3 * k) / cells.length;
  }
  return { places, curve: false, reason };
}

type Edge = readonly [from: readonly [number, number], to: readonly [number, number]];

/** Edges of the grid along which one of the two changes sign, by rising λ. */
function edgesOf(rows: readonly (readonly Miss[])[], which: 0 | 1, values: readonly number[]): Edge[] {
  const edges: Edge[] = [];
  rows.forEach((row, i) => {
    row.forEach(({ [which]: here }, j) => {
      for (const [k, l] of [
        [i + 1, j],
        [i, j + 1],
      ] as const) {
        const there = rows[k]?.[l]?.[which];
        if (there !== undefined && (here * there < 0 || (here === 0) !== (there === 0)))
          edges.push([
            [lambdas[i]!, values[j]!],
            [lambdas[k]!, values[l]!],
          ]);
      }
    });
  });
  return edges;
}

function cellsOf(rows: readonly (readonly Miss[])[]): [number, number][] {
  const cells: [number, number][] = [];
  for (let i = 0; i + 1 < rows.length; i++)
    for (let j = 0; j + 1 < rows[i]!.length; j++) {
      const corners = [rows[i]![j]!, rows[i]![j + 1]!, rows[i + 1]![j]!, rows[i + 1]![j + 1]!];
      const crosses = (which: 0 | 1) =>
        corners.some((corner) => corner[which] <= 0) && corners.some((corner) => corner[which] >= 0);
      if (crosses(0) && crosses(1)) cells.push([i, j]);
    }
  return cells;
}

/** The few of a curve that are shown. */
export function someOf<T>(list: readonly T[]): readonly T[] {
  return spread(list, most.curve);
}

/** At most so many of a list, evenly spread over it. */
function spread<T>(list: readonly T[], count: number): readonly T[] {
  if (list.length <= count) return list;
  return Array.from({ length: count }, (_, k) => list[Math.round((k * (list.length - 1)) / (count - 1))]!);
}

/** Where h is 0 on an edge, by bisection. */
function along([from, to]: Edge, h: (lambda: number, value: number) => number): [number, number] {
  const place = (t: number): [number, number] => [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
  let [low, high] = [0, 1];
  const first = h(...from);
  if (Math.abs(first) <= noise) return [...from];
  if (Math.abs(h(...to)) <= noise) return [...to];
  for (let i = 0; i < 60; i++) {
    const middle = 0.5 * (low + high);
    if (h(...place(middle)) * first > 0) low = middle;
    else high = middle;
  }
  return place(0.5 * (low + high));
}

/** Newton's method in (log λ, x) with differences for slopes, steps halved until they help, held within the range. */
function newton(miss: MomentsAt, start: [number, number], [low, high]: readonly [number, number]): [number, number] {
  const [left, right] = lambdaRange.map(Math.log) as [number, number];
  const read = (t: number, x: number) => miss(Math.exp(t), x);
  const within = (v: number, a: number, b: number) => Math.min(b, Math.max(a, v));
  let [t, x] = start;
  let here = read(t, x);
  for (let step = 0; step < most.steps && Math.hypot(...here) > 1e-15; step++) {
    const [dt, dx] = [1e-7, 1e-7 * Math.max(Math.abs(x), 1e-2)];
    const [alongT, alongX] = [read(t + dt, x), read(t, x + dx)];
    const [a, c] = [0, 1].map((k) => (alongT[k]! - here[k]!) / dt) as [number, number];
    const [b, d] = [0, 1].map((k) => (alongX[k]! - here[k]!) / dx) as [number, number];
    const determinant = a * d - b * c;
    const [moveT, moveX] = [(b * here[1] - d * here[0]) / determinant, (c * here[0] - a * here[1]) / determinant];
    let helped = false;
    for (let k = 0; k < most.halvings && !helped; k++) {
      const next = [within(t + moveT / 2 ** k, left, right), within(x + moveX / 2 ** k, low, high)] as const;
      const there = read(...next);
      helped = Math.hypot(...there) < Math.hypot(...here);
      if (helped) [t, x, here] = [...next, there];
    }
    if (!helped) break;
  }
  return [Math.exp(t), x];
}

function reasonOf(misses: readonly Miss[], single: boolean): string {
  const finite = misses.filter((miss) => miss.every(Number.isFinite));
  if (finite.length === 0) return 'It has no moments anywhere in that range.';
  for (const [which, word] of ['mean', 'variance'].entries()) {
    if (finite.every((miss) => miss[which]! > 0)) return `In all of that range its ${word} is too large for this wish.`;
    if (finite.every((miss) => miss[which]! < 0)) return `In all of that range its ${word} is too small for this wish.`;
  }
  if (single) return 'λ is its only constant: where its mean is the wished one, its variance is another.';
  return 'A scan of that range met no λ with both the mean and the variance of this wish.';
}
