import { expect, test } from 'vitest';
import { orbitTrack } from '../orbits/orbitTrack';
import { arrowPaths, tenths } from './arrowPaths';
import { planeFrame } from './planeFrame';

const frame = planeFrame(900, 700, { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 }, 'linear', 13);
const log = planeFrame(900, 700, { muMin: -1, muMax: 1, nuMin: 0.01, nuMax: 10 }, 'log', 13);
const all = (paths: { shafts: readonly string[]; heads: readonly string[] }) =>
  [...paths.shafts, ...paths.heads].join('');

/** Where the first head's tip is, in pixels. */
function tip(heads: readonly string[]): readonly number[] {
  const first = heads.find((head) => head !== '') ?? '';
  return (first.match(/-?\d+/g) ?? []).slice(0, 2).map((written) => Number(written) / tenths);
}

test('a true arrow ends at the image', () => {
  const { heads } = arrowPaths(Float64Array.of(-0.5, 0.5, 0.25, 1.5), 'true', frame);
  const [x = 0, y = 0] = tip(heads);
  // Coordinates are rounded to a tenth of a pixel.
  expect(x).toBeCloseTo(frame.x(0.25), 0);
  expect(y).toBeCloseTo(frame.y(1.5), 0);
});

test('of a thousand arrows the last begins where it should: steps from place to place do not drift', () => {
  const points = Array.from({ length: 1000 }, (_, k) => [Math.sin(7 * k) * 0.9, 1 + 0.9 * Math.cos(3 * k)] as const);
  const { shafts, heads } = arrowPaths(Float64Array.from(points.flatMap(([mu, nu]) => [mu, nu, 0, 3])), 'true', frame);
  const ends = (paths: readonly string[], each: number) =>
    paths
      .flatMap((path) => {
        let [x, y] = [0, 0];
        let start = [0, 0];
        return [...path.matchAll(/([ml])(-?\d+) ?(-?\d+)(z?)/g)].map(([, command, dx, dy, closed]) => {
          const place = [x + Number(dx), y + Number(dy)] as const;
          if (command === 'm') start = [...place];
          [x = 0, y = 0] = closed ? start : place;
          return place;
        });
      })
      .filter((_, corner) => corner % each === 0)
      .map((place) => place.map((pixel) => pixel / tenths));
  const tails = ends(shafts, 2);
  const places = points.map(([mu, nu]) => [frame.x(mu), frame.y(nu)] as const);
  expect(tails).toHaveLength(1000);
  for (const [x = 0, y = 0] of tails)
    expect(Math.min(...places.map(([px, py]) => Math.max(Math.abs(px - x), Math.abs(py - y))))).toBeLessThan(0.0501);
  for (const [x = 0, y = 0] of ends(heads, 3)) {
    expect(Math.abs(x - frame.x(0))).toBeLessThan(0.0501);
    expect(Math.abs(y - frame.y(3))).toBeLessThan(0.0501);
  }
});

test('a capped arrow keeps its direction', () => {
  const [x0, y0] = [frame.x(-0.5), frame.y(0.5)];
  const field = new Float64Array(400);
  field.set([-0.5, 0.5, 0.25, 1.5]);
  const [x = 0, y = 0] = tip(arrowPaths(field, 'capped', frame).heads);
  const angle = Math.atan2(frame.y(1.5) - y0, frame.x(0.25) - x0);
  expect(Math.atan2(y - y0, x - x0)).toBeCloseTo(angle, 2);
  expect(Math.hypot(x - x0, y - y0)).toBeLessThan(Math.hypot(frame.x(0.25) - x0, frame.y(1.5) - y0) / 2);
});

test('a fixed point has no arrow, whatever the rule', () => {
  for (const rule of ['true', 'capped', 'direction'] as const) {
    expect(all(arrowPaths(Float64Array.of(0, 1, 0, 1), rule, frame))).toBe('');
  }
});

test('short jumps are drawn fainter than long ones', () => {
  const strength = (nu: number) => {
    const field = new Float64Array(400);
    field.set([0, 1, 0, nu]);
    return arrowPaths(field, 'direction', frame).shafts.findIndex(Boolean);
  };
  expect(strength(1.01)).toBeLessThan(strength(1.9));
});

test.each(['true', 'capped', 'direction'] as const)('no NaN or Infinity reaches a path: %s', (rule) => {
  const odd = [Infinity, -Infinity, Number.NaN, 0, 1e300, -1e300];
  const rows = odd.flatMap((mu) => odd.map((nu) => [0, 1, mu, Math.abs(nu)]));
  for (const each of [frame, log]) {
    const written = all(arrowPaths(Float64Array.from([...rows.flat(), 0, 0, 0.5, 1]), rule, each));
    expect(written).not.toMatch(/NaN|Infinity|e/);
    expect(written).not.toBe('');
  }
});

test('a collapse is drawn straight down on a log axis', () => {
  const { heads } = arrowPaths(Float64Array.of(0, 1, 0.5, 0), 'capped', log);
  const [x = 0, y = 0] = tip(heads);
  expect(x).toBeCloseTo(log.x(0), 0);
  expect(y).toBeGreaterThan(log.y(1));
});

test('an orbit ends where it leaves the numbers, with a segment that shows its direction', () => {
  const points = [
    { mu: 0, nu: 1 },
    { mu: 0.5, nu: 1.5 },
    { mu: Infinity, nu: Infinity },
    { mu: 0, nu: 1 },
  ];
  for (const each of [frame, log]) {
    const track = orbitTrack(points, each, Infinity, []);
    expect(track.places.map(({ layer }) => layer)).toEqual([0, 1]);
    expect(track.past.match(/M/g)).toHaveLength(2);
    expect(track.past + track.dots).not.toMatch(/NaN|Infinity|e/);
  }
});

test('layers after the playhead belong to the future', () => {
  const points = [0.1, 0.2, 0.3, 0.4].map((mu) => ({ mu, nu: 1 }));
  const track = orbitTrack(points, frame, 1, []);
  expect(track.past.match(/M/g)).toHaveLength(1);
  expect(track.future.match(/M/g)).toHaveLength(2);
  expect([track.dots, track.dotsAhead].map((dots) => dots.match(/M/g)!.length)).toEqual([2, 2]);
});
