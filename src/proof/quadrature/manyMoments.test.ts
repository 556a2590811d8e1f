import { expect, test } from 'vitest';
import data from '../../reference/many-moments.json';
import { holds, type MomentReference, sourceOf } from '../../reference/momentReference';

/** Twenty points of each of fifty functions. */
const references = data as unknown as readonly MomentReference[];

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
