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
  function* kindAt(x: number, y: number) {
    asked++;
    // As a cell does that takes several turns.
    yield;
    return kind(x, y);
  }
  const found = finish(regimeEdges(nodes, nodes, kinds, kindAt, parts));
  const ends = Array.from({ length: found.length / 2 }, (_, k) => [found[2 * k]!, found[2 * k + 1]!] as const);
  const changes = new Set(ends.map(String)).size;
  return { ends, changes, asked };
}

/** Whether each place where lines end is within 1/16 of a cell of where the height is 0. */
function expectRight(ends: readonly (readonly [number, number])[], height: (x: number, y: number) => number) {
  const error = 0.1 / (2 * parts) + 1e-12;
  for (const [x, y] of ends) {
    const onRow = nodes.some((node) => node === y);
    const [dx, dy] = onRow ? [error, 0] : [0, error];
    expect(height(x - dx, y - dy) * height(x + dx, y + dy), `${x}, ${y}`).toBeLessThanOrEqual(0);
  }
}

test.each([
  ['a rising line', 2.5, (x: number, y: number) => y - 0.3 * x - 0.012],
  ['a falling line', 2.8, (x: number, y: number) => y + 0.7 * x - 0.012],
  ['a steep line', 2.5, (x: number, y: number) => x - 0.02 * y - 0.031],
  ['a slow bend', 2.5, (x: number, y: number) => Math.hypot(x - 3.1, y) - 3],
])('%s is told to 1/16 of a cell, by fewer questions than the three a side that halving takes', (_, most, height) => {
  const { ends, changes, asked } = linesOf((x, y) => height(x, y) > 0);
  expectRight(ends, height);
  expect(changes).toBeGreaterThan(20);
  expect(asked / changes).toBeLessThan(most);
});

test.each([
  ['a small circle', 3.2, (x: number, y: number) => Math.hypot(x - 0.02, y) - 0.8],
  ['a cubic', 3.2, (x: number, y: number) => y - 2 * x ** 3 + 0.7 * x],
])(
  '%s, which goes on otherwise than it came, is told to 1/16 of a cell too, by fewer than %d questions a side',
  (_, most, height) => {
    const { ends, changes, asked } = linesOf((x, y) => height(x, y) > 0);
    expectRight(ends, height);
    expect(changes).toBeGreaterThan(20);
    expect(asked / changes).toBeLessThan(most);
  },
);

test('where no line goes on, wrong guesses cost little', () => {
  const { changes, asked } = linesOf((x, y) => Math.sin(900 * x + 1700 * y) > 0);
  expect(changes).toBeGreaterThan(200);
  expect(asked / changes).toBeLessThan(4.5);
});

test('what lies alone, with no line to follow, is halved', () => {
  const near = (x: number, node: number) => Math.abs(x - nodes[node]!) < 0.07;
  const { changes, asked } = linesOf((x, y) => [3, 9, 15].some((i) => near(x, i) && [4, 11].some((j) => near(y, j))));
  expect(changes).toBe(24);
  expect(asked).toBe(3 * changes);
});

test('a line that jumps to and fro misleads, for less than a question a side', () => {
  const jump = (y: number) => 0.05 * Math.sin(37 * Math.round(10 * y + 11.5) ** 2);
  const { ends, changes, asked } = linesOf((x, y) => x > jump(y));
  for (const [x, y] of ends)
    if (nodes.includes(y)) expect(Math.abs(x - jump(y))).toBeLessThan(0.1 / (2 * parts) + 1e-12);
  expect(changes).toBeGreaterThan(20);
  expect(asked / changes).toBeGreaterThan(3);
  expect(asked / changes).toBeLessThan(4);
});
