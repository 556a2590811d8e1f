import { expect, test } from 'vitest';
import { marchingSquares } from './marchingSquares';

/** The zero set of f on [from, to]² cut into cells × cells. */
function zeros(f: (x: number, y: number) => number, from: number, to: number, cells: number) {
  const ticks = Float64Array.from({ length: cells + 1 }, (_, k) => from + ((to - from) * k) / cells);
  const values = Float64Array.from({ length: (cells + 1) ** 2 }, (_, k) =>
    f(ticks[k % (cells + 1)]!, ticks[Math.floor(k / (cells + 1))]!),
  );
  return marchingSquares(ticks, ticks, values, f);
}

const vertices = (line: Float64Array) =>
  Array.from({ length: line.length / 2 }, (_, k) => [line[2 * k]!, line[2 * k + 1]!] as const);

test('a circle comes back as one closed line on the circle', () => {
  const lines = zeros((x, y) => x * x + y * y - 1, -2, 2.1, 20);
  expect(lines).toHaveLength(1);
  const points = vertices(lines[0]!);
  expect(points.length).toBeGreaterThan(20);
  expect(points[0]).toEqual(points.at(-1));
  // Edges are solved to 1e-13 of a cell.
  for (const [x, y] of points) expect(Math.abs(Math.hypot(x, y) - 1)).toBeLessThan(1e-12);
  const turn = points.slice(1).reduce((sum, [x, y], k) => {
    const [a, b] = points[k]!;
    return sum + Math.atan2(a * y - b * x, a * x + b * y);
  }, 0);
  expect(Math.abs(turn)).toBeCloseTo(2 * Math.PI, 10);
});

test('two circles are two closed lines', () => {
  const lines = zeros((x, y) => Math.min(Math.hypot(x - 1, y), Math.hypot(x + 1, y)) - 0.6, -2, 2.1, 24);
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(vertices(line)[0]).toEqual(vertices(line).at(-1));
});

test('a curve that leaves the grid is open and ends on its edge', () => {
  const lines = zeros((x, y) => y - 0.3 - 0.5 * x * x, -1, 1, 9);
  expect(lines).toHaveLength(1);
  const points = vertices(lines[0]!);
  expect([points[0]![0], points.at(-1)![0]].sort()).toEqual([-1, 1].sort());
});

test.each([
  [0.25, 'joins the positive corners'],
  [-0.25, 'joins the negative corners'],
])('in a saddle cell the sign at the centre decides: xy + %d %s', (offset) => {
  const lines = zeros((x, y) => x * y + offset, -1, 1, 1);
  expect(lines).toHaveLength(2);
  for (const line of lines) {
    const [[ax, ay], [bx, by]] = vertices(line) as [readonly [number, number], readonly [number, number]];
    // Each branch of the hyperbola xy = −offset stays in its own quadrant.
    expect(ax * ay).toBeCloseTo(-offset, 12);
    expect(Math.sign(ax)).toBe(Math.sign(bx));
    expect(Math.sign(ay)).toBe(Math.sign(by));
  }
});

test('a line through corners of the grid is found once, straight', () => {
  const lines = zeros((x) => x, -1, 1, 4);
  expect(lines).toHaveLength(1);
  for (const [x] of vertices(lines[0]!)) expect(x).toBe(0);
});

test('without a change of sign there is no line', () => {
  expect(zeros((x, y) => 1 + x * x + y * y, -1, 1, 5)).toEqual([]);
});
