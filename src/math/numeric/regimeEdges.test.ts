import { expect, test } from 'vitest';
import { finish } from './finish';
import { regimeEdges } from './regimeEdges';

const nodes = Float64Array.from({ length: 24 }, (_, k) => -1.15 + 0.1 * k);
const parts = 8;

/** The lines of what is 1 where `inside` says so, and how often it was asked. */
function linesOf(inside: (x: number, y: number) => boolean) {
  const kind = (x: number, y: number) => Number(inside(x, y));
  const kinds = Uint8Array.from({ length: nodes.length ** 2 }, (_, k) =>
    kind(nodes[k % nodes.length]!, nodes[Math.floor(k / nodes.length)]!),
  );
  let asked = 0;
  // biome-ignore lint/correctness/useYield: it answers at once.
  function* kindAt(x: number, y: number) {
    asked++;
    return kind(x, y);
  }
  const found = finish(regimeEdges(nodes, nodes, kinds, kindAt, parts));
  const ends = Array.from({ length: found.length / 2 }, (_, k) => [found[2 * k]!, found[2 * k + 1]!] as const);
  const changes = new Set(ends.map(String)).size;
  return { ends, changes, asked };
}

test.each([
  ['a straight line', 2.5, (x: number, y: number) => y - 0.3 * x - 0.012],
  ['a steep line', 2.5, (x: number, y: number) => x - 0.02 * y - 0.031],
  ['a slow bend', 2.5, (x: number, y: number) => Math.hypot(x - 3.1, y) - 3],
  // Lines that bend within a few cells go on otherwise than they came.
  ['a small circle', 3.2, (x: number, y: number) => Math.hypot(x - 0.02, y) - 0.8],
  ['a cubic', 3.2, (x: number, y: number) => y - 2 * x ** 3 + 0.7 * x],
])('%s is told to 1/16 of a cell, by no more than %d questions a side where halving takes three', (_, most, height) => {
  const { ends, changes, asked } = linesOf((x, y) => height(x, y) > 0);
  const error = 0.1 / (2 * parts) + 1e-12;
  for (const [x, y] of ends) {
    const onRow = nodes.some((node) => node === y);
    const [dx, dy] = onRow ? [error, 0] : [0, error];
    expect(height(x - dx, y - dy) * height(x + dx, y + dy), `${x}, ${y}`).toBeLessThanOrEqual(0);
  }
  expect(changes).toBeGreaterThan(20);
  expect(asked / changes).toBeLessThan(most);
});

test('where no line goes on, wrong guesses cost little', () => {
  const { changes, asked } = linesOf((x, y) => Math.sin(900 * x + 1700 * y) > 0);
  expect(changes).toBeGreaterThan(200);
  expect(asked / changes).toBeLessThan(4.5);
});
