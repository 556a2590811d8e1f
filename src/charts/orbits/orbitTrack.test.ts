import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markRadius } from '../fixedPoints/fixedPointLabels';
import { planeFrame } from '../plane/planeFrame';
import { orbitTrack } from './orbitTrack';

const frame = planeFrame(600, 400, { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 }, 'linear', 13);
const within = fc.record({
  mu: fc.double({ min: -1, max: 1, noNaN: true }),
  nu: fc.double({ min: 0, max: 2, noNaN: true }),
});
const onScreen = ({ mu, nu }: { mu: number; nu: number }) => ({ x: frame.xScale(mu), y: frame.yScale(nu) });

/** Pixels by which a drawn line may miss its place. */
const rounding = 0.1;

test('a segment between two dots off the marks is drawn whole but for where it crosses one', () => {
  fc.assert(
    fc.property(fc.tuple(within, within), fc.array(within, { maxLength: 3 }), (points, centres) => {
      const marks = centres.map(onScreen);
      const [from, to] = points.map(onScreen) as [{ x: number; y: number }, { x: number; y: number }];
      const radius = markRadius(frame);
      fc.pre(
        marks.every((mark) => [from, to].every(({ x, y }) => Math.hypot(mark.x - x, mark.y - y) > radius + rounding)),
      );
      const { past } = orbitTrack(points, frame, 1, marks);
      const lines = past
        .split('M')
        .slice(1)
        .map((line) => line.split('L').map((pair) => pair.split(' ').map(Number)));
      const drawn = (x: number, y: number) =>
        lines.some(([a, b]) => {
          const [dx, dy] = [b![0]! - a![0]!, b![1]! - a![1]!];
          const t = Math.max(0, Math.min(1, ((x - a![0]!) * dx + (y - a![1]!) * dy) / (dx * dx + dy * dy || 1)));
          return Math.hypot(a![0]! + t * dx - x, a![1]! + t * dy - y) < 2 * rounding;
        });
      for (let k = 0; k <= 200; k += 1) {
        const [x, y] = [from.x + (k / 200) * (to.x - from.x), from.y + (k / 200) * (to.y - from.y)];
        const depths = marks.map((mark) => radius - Math.hypot(mark.x - x, mark.y - y));
        if (depths.every((depth) => depth < -rounding)) expect(drawn(x, y)).toBe(true);
        if (depths.length === 1 && depths[0]! > 1) expect(drawn(x, y)).toBe(false);
      }
    }),
  );
});

test('a segment that comes from far off is drawn where it comes into the plane, and the orbit goes on', () => {
  const points = [
    { mu: 4e6, nu: 2e6 },
    { mu: 0, nu: 1 },
    { mu: 0.5, nu: 1.5 },
  ];
  const { past, places } = orbitTrack(points, frame, Infinity, []);
  const [, first, second] = past.split('M').map((line) => line.split('L').map((pair) => pair.split(' ').map(Number)));
  expect(places.map(({ layer }) => layer)).toEqual([1, 2]);
  const [from, to] = [onScreen(points[0]!), onScreen(points[1]!)];
  const [[ax, ay], [bx, by]] = first as [[number, number], [number, number]];
  expect([bx, by]).toEqual([expect.closeTo(to.x, 1), expect.closeTo(to.y, 1)]);
  // In the direction it comes from, and not from as far.
  expect((ay - by) / (ax - bx)).toBeCloseTo((from.y - to.y) / (from.x - to.x), 3);
  expect(Math.abs(ax)).toBeLessThan(9000);
  expect(second).toHaveLength(2);
});

test('what leaves for infinity ends the orbit with a segment that leaves the plane', () => {
  const { past, places } = orbitTrack(
    [
      { mu: 0, nu: 1 },
      { mu: 0, nu: Infinity },
      { mu: 0, nu: 1 },
    ],
    frame,
    Infinity,
    [],
  );
  expect(past).toMatch(/^M[\d.]+ [\d.]+L[\d.]+ -8000$/);
  expect(places).toHaveLength(1);
});
