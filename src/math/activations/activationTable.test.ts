import { expect, test } from 'vitest';
import { activationOf } from './activationOf';
import { activations, activationTable } from './activationTable';

const named = activationTable.filter(({ text }) => text !== undefined);
const rows = named.map((row) => [row.id, row] as const);

test('no two activations, or settings of them that have a name, are called the same', () => {
  const all = activationTable.flatMap((row) => [row, ...(row.variants ?? [])]);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(new Set(all.map(({ words }) => words)).size).toBe(all.length);
});

test('only the typed formula has no text of its own, and it comes last', () => {
  expect(activations.filter((id) => !named.some((row) => row.id === id))).toEqual(['formula']);
  expect(activations.at(-1)).toBe('formula');
});

test.each(rows)(
  '%s starts with values for exactly the parameters that it uses',
  (_, { uses, start, variants = [] }) => {
    expect(Object.keys(start)).toEqual(uses);
    for (const variant of variants) expect(uses).toEqual(expect.arrayContaining(Object.keys(variant.start)));
  },
);

test.each(rows)('typed as a formula, %s is the same function', (activation, { text: formula = '' }) => {
  const settings = { lambda: 1.3, alpha: 0.7, beta: 0.2 };
  const { value } = activationOf({ ...settings, activation });
  const typed = activationOf({ ...settings, activation: 'formula', formula });
  for (let z = -8; z <= 8; z += 0.37) expect(typed.value(z)).toBeCloseTo(value(z), 12);
});

test.each(rows)('%s tends to the limits that it states', (_, { curve }) => {
  const { value, limits } = curve({ lambda: 1.3, alpha: 0.7, beta: 0.2 });
  for (const [side, limit] of [
    [-1, limits.left],
    [1, limits.right],
  ] as const) {
    if (typeof limit === 'number') expect(value(side * 1e3)).toBeCloseTo(limit, 12);
    else if (limit === 'linear') expect(value(side * 1e9) / value(side * 1e6)).toBeCloseTo(1e3, 1);
    else expect(value(side * 1e9) / value(side * 1e6)).toBeGreaterThan(2e3);
  }
});
