import { expect, test } from 'vitest';
import { regionCentres } from './regionCentres';

/** A grid drawn as text, the highest row first. */
function grid(text: string): [Uint8Array, number, number] {
  const lines = text.trim().split(/\s+/).reverse();
  return [Uint8Array.from(lines.join(''), Number), lines[0]!.length, lines.length];
}

test('every connected region has a centre of its own, also where two have the same kind', () => {
  const centres = regionCentres(
    ...grid(`
    0001000
    0001000
    0001000
  `),
  );
  expect(centres).toEqual([
    { kind: 0, column: 1, row: 1, room: 2 },
    { kind: 0, column: 5, row: 1, room: 2 },
    { kind: 1, column: 3, row: 0, room: 1 },
  ]);
});

test('a centre is the cell with most room around it', () => {
  const [centre] = regionCentres(
    ...grid(`
    1100000
    1100000
    0000000
    0000000
    0000000
  `),
  );
  expect(centre).toMatchObject({ kind: 0, room: 3, row: 2 });
  expect(centre!.column).toBeGreaterThan(2);
});

test('a large grid is told apart coarsely, in its own cells', () => {
  const kinds = new Uint8Array(600 * 600).map((_, k) => (k % 600 < 200 ? 0 : 1));
  const [right, left] = regionCentres(kinds, 600, 600);
  expect(right).toMatchObject({ kind: 1 });
  expect(right!.room).toBeGreaterThan(180);
  expect(left!.room).toBeGreaterThan(80);
  expect(left!.column).toBeLessThan(200);
});

test('one cell is one region', () => {
  expect(regionCentres(Uint8Array.of(4), 1, 1)).toEqual([{ kind: 4, column: 0, row: 0, room: 1 }]);
});
