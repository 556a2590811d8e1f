import fc from 'fast-check';
import { expect, test } from 'vitest';
import { followedPart, linePath, type Pixel } from './linePath';

/** A window as large as any. */
const picture = [7680, 4320] as const;
const pixel = fc.oneof(
  fc.double({ min: -9000, max: 9000, noNaN: true }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
);
const line = fc.array(fc.tuple(pixel, pixel), { minLength: 2, maxLength: 12 });

/** The places of a path, of which each `M` begins another line. */
const linesOf = (path: string): Pixel[][] =>
  path
    .split('M')
    .filter(Boolean)
    .map((part) => part.split('L').map((at) => at.split(',').map(Number.parseFloat) as unknown as Pixel));
const steps = (places: readonly Pixel[]) => places.slice(1).map((place, k) => [places[k]!, place] as const);
const along = ([x0, y0]: Pixel, [x, y]: Pixel, part: number): Pixel => [x0 + part * (x - x0), y0 + part * (y - y0)];
const shown = ([x, y]: Pixel) => x > 0 && x < picture[0] && y > 0 && y < picture[1];

/** How far a place is from the nearest of some stretches. */
function distance([x, y]: Pixel, stretches: readonly (readonly [Pixel, Pixel])[]): number {
  return Math.min(
    ...stretches.map(([[x0, y0], [x1, y1]]) => {
      const [dx, dy] = [x1 - x0, y1 - y0];
      const part = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy) || 0;
      const [px, py] = along([x0, y0], [x1, y1], Math.min(1, Math.max(0, part)));
      return Math.hypot(x - px, y - py);
    }),
  );
}
/** Places on a stretch that a picture shows, however small a part of it they are. */
function seenOn(from: Pixel, to: Pixel): Pixel[] {
  const seen = followedPart(from, to);
  return seen ? Array.from({ length: 41 }, (_, k) => along(...seen, k / 40)).filter(shown) : [];
}

test('in the picture a line is where its places say, however far off they are', () => {
  fc.assert(
    fc.property(line, (places) => {
      const written = linesOf(linePath(places)).flatMap(steps);
      // Written to a tenth of a pixel; places 10⁹ pixels off are known to 10⁻⁷.
      for (const [from, to] of steps(places))
        for (const place of seenOn(from, to)) expect(distance(place, written)).toBeLessThan(0.15);
      for (const [from, to] of written)
        for (const place of seenOn(from, to)) expect(distance(place, steps(places))).toBeLessThan(0.15);
    }),
    { numRuns: 500 },
  );
});

test('no stretch of a line is much longer than some pictures are wide', () => {
  fc.assert(
    fc.property(line, (places) => {
      const written = linesOf(linePath(places)).flatMap(steps);
      expect(written.length).toBeLessThan(5 * places.length);
      for (const [[x0, y0], [x, y]] of written) expect(Math.hypot(x - x0, y - y0)).toBeLessThan(23_000);
    }),
    { numRuns: 500 },
  );
});

test('a line that is far off all the way has no length', () => {
  expect(linePath(Array.from({ length: 9 }, (_, k) => [1e5 + 1e4 * k, 2e5]))).toMatch(/^M8000,8000(L8000,8000){8}$/);
});

test('an outline keeps what it holds: one around the whole picture is one around it', () => {
  const far = 1e7;
  const across = [-far, far / 2, far, -far / 5, -far];
  const up = [-far / 3, -far, far, far, -far / 3];
  const around = across.map((x, k): Pixel => [x, up[k]!]);
  const corners = linesOf(linePath(around))[0]!.map(([x, y]) => `${x} ${y}`);
  for (const corner of ['-8000 -8000', '8000 -8000', '8000 8000', '-8000 8000']) expect(corners).toContain(corner);
});

test('the part of a way that is followed is on it, and all of it that a picture shows', () => {
  fc.assert(
    fc.property(pixel, pixel, pixel, pixel, (x0, y0, x, y) => {
      const seen = followedPart([x0, y0], [x, y]);
      const whole = [[x0, y0] as const, [x, y] as const] as const;
      for (const end of seen ?? []) {
        expect(distance(end, [whole])).toBeLessThan(1e-5);
        expect(Math.min(...end)).toBeGreaterThan(-8000.001);
        expect(Math.max(...end)).toBeLessThan(8000.001);
      }
      for (let k = 0; k <= 400; k++) {
        const place = along(...whole, k / 400);
        if (shown(place)) expect(distance(place, seen ? [seen] : [])).toBeLessThan(1e-5);
      }
    }),
  );
});

test('a line breaks at infinity and where there is no number, and comes from neither', () => {
  const at: Pixel = [10, 20];
  const beside: Pixel = [30, 40];
  for (const nowhere of [Infinity, -Infinity, Number.NaN]) {
    const lost: Pixel[] = [
      [nowhere, 5],
      [5, nowhere],
      [nowhere, -nowhere],
    ];
    for (const place of lost) expect(linePath([at, beside, place, beside, at])).toBe('M10,20L30,40M30,40L10,20');
  }
  expect(linePath([at, [Number.NaN, 0]])).toBe('M10,20Z');
});
