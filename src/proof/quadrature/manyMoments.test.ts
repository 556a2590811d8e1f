import { expect, test } from 'vitest';
import data from '../../reference/many-moments.json';
import { type MomentReference, sourceOf } from '../../reference/momentReference';
import type { Interval } from '../intervals/interval';

/** Twenty points of each of fifty functions. */
const references = data as unknown as readonly MomentReference[];

/** The references are right to about 50 digits absolutely: what is smaller than that says nothing. */
const floor = 1e-45;
const holds = ({ lo, hi }: Interval, [high, low]: readonly [number, number]) =>
  (lo < high || (lo === high && low >= 0) || lo <= floor) && (high < hi || (high === hi && low <= 0) || hi >= -floor);

test('of ten thousand moments of fifty functions none lies outside its enclosure', () => {
  const outside: string[] = [];
  let judged = 0;
  for (const { formula, m, s, mean, square } of references) {
    const jet = sourceOf(formula).jet(m, s);
    for (const [name, rows, found] of [['E f', mean, jet.mean] as const, ['E f²', square, jet.square] as const])
      for (const [k, reference] of rows.entries()) {
        judged++;
        const { lo, hi } = found[k]!;
        if (!(Number.isFinite(lo) && Number.isFinite(hi) && holds(found[k]!, reference)))
          outside.push(`${formula} at (${m}, ${s}): ∂${k} ${name} is ${reference}, got [${lo}, ${hi}]`);
      }
  }
  expect(outside).toEqual([]);
  expect([judged, new Set(references.map(({ formula }) => formula)).size]).toEqual([10_000, 50]);
});
