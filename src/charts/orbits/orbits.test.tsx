import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { alpha01, lambda01, orbit } from '../../math';
import type { Moments, Window } from '../../math/types';
import { nearestOrbitDot } from '..';
import { spreadApart } from '../drawing/spreadApart';
import { planeFrame } from '../plane/planeFrame';
import { PlaneContext } from '../plane/usePlane';
import { Orbits } from './Orbits';
import { seriesFrame } from './seriesFrame';
import { seriesLine } from './seriesLine';

const at = (omega: number, tau: number, starts: readonly Moments[], layers: number) =>
  starts.map((start) => orbit(start, { omega, tau, lambda: lambda01, alpha: alpha01 }, layers));
const two = [
  { mu: 0.7, nu: 1.8 },
  { mu: -0.8, nu: 0.2 },
];
const size = { width: 340, height: 110, textSize: 13 };

test.each([
  [3, /^\d+$/],
  [4, /^(0|[ABCD]\d+)$/],
])('%i orbits have the numbers of their layers so that each dot is told apart', (count, words) => {
  const frame = { ...planeFrame(600, 400, { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 }, 'linear', 13), clipId: 'clip' };
  const orbits = at(0, 1, [...two, ...two.map(({ mu, nu }) => ({ mu: -mu, nu }))].slice(0, count), 8);
  const markup = renderToStaticMarkup(
    <PlaneContext value={frame}>
      <Orbits starts={[]} orbits={orbits} onMove={() => {}} onRemove={() => {}} playhead={2} />
    </PlaneContext>,
  );
  const numbers = [...markup.matchAll(/layer-number( orbit-future)?"[^>]*>([^<]*)</g)].map(([, ahead, text]) => ({
    ahead: ahead !== undefined,
    text: text!,
  }));
  expect(numbers.length).toBeGreaterThan(count);
  for (const { ahead, text } of numbers) {
    expect(text).toMatch(words);
    expect(ahead).toBe(Number(text.replace(/[A-D]/, '')) > 2);
  }
});

test('the last layers of an orbit that leaves the range of numbers are drawn off the chart, not as gaps in the text', () => {
  expect(at(0, 1e6, [{ mu: 0, nu: 1 }], 60)[0]!.points.length).toBeLessThan(61);
});

describe('a small chart', () => {
  const frame = seriesFrame(size, 10, [0, 2], 'linear');

  test('finds the layer under each of its places, and the nearest end beyond them', () => {
    for (let layer = 0; layer <= 10; layer += 1) expect(frame.layerAt(frame.x(layer))).toBe(layer);
    expect(frame.layerAt(-50)).toBe(0);
    expect(frame.layerAt(5000)).toBe(10);
  });

  test('numbers its layers with whole numbers only', () => {
    for (const last of [1, 2, 3, 32, 100]) {
      for (const { value } of seriesFrame(size, last, [0, 2], 'linear').xTicks)
        expect(Number.isInteger(value)).toBe(true);
    }
  });

  test('labels a range whose ticks lie one step from 0', () => {
    const { yTicks } = seriesFrame({ ...size, height: 90 }, 10, [-1e6, 1e6], 'linear');
    expect(yTicks.map(({ label }) => label)).toEqual(['−10⁶', '0', '10⁶']);
  });

  test('splits a line at the playhead', () => {
    const { past, future } = seriesLine([0, 1, 2, 1], frame, 1);
    expect(past.match(/M/g)).toHaveLength(1);
    expect(future.match(/M/g)).toHaveLength(2);
  });
});

test('letters stand at least a gap apart, inside, in the order of their places', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 120 }), { minLength: 1, maxLength: 24 }), (wanted) => {
      const places = spreadApart(wanted, 13, 0, 100);
      const placed = places.flatMap((place, i) => (place === null ? [] : [{ place, wanted: wanted[i]! }]));
      expect(placed.length).toBe(Math.min(wanted.length, 8));
      placed.sort((a, b) => a.place - b.place);
      placed.forEach(({ place }, i) => {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(100);
        const before = placed[i - 1];
        if (before) expect(place - before.place).toBeGreaterThanOrEqual(13);
        if (before) expect(Math.max(0, placed[i]!.wanted)).toBeGreaterThanOrEqual(Math.min(100, before.wanted));
      });
    }),
    { numRuns: 500 },
  );
});

describe('the dot under the pointer', () => {
  const window: Window = { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 };
  const orbits = at(0, 1, two, 32);

  test('is the layer whose dot is within reach, and none farther off', () => {
    const { mu, nu } = orbits[1]!.points[2]!;
    const near = { mu: mu + 0.005, nu };
    expect(nearestOrbitDot(orbits, near, window, 'linear', { width: 600, height: 600 })).toEqual({
      orbit: 1,
      layer: 2,
    });
    expect(nearestOrbitDot(orbits, { mu: 0.5, nu: 0.5 }, window, 'linear', { width: 600, height: 600 })).toBeNull();
  });

  test('is found on a log axis too, where ν = 0 has no place', () => {
    const log = { ...window, nuMin: 0.01 };
    const flat = [{ ...orbits[0]!, points: [{ mu: 0, nu: 0 }] }, orbits[1]!];
    const found = nearestOrbitDot(flat, two[1]!, log, 'log', { width: 600, height: 600 });
    expect(found).toEqual({ orbit: 1, layer: 0 });
  });
});

test('starts that a link locks say so, and are told apart without their colour', () => {
  const frame = { ...planeFrame(600, 400, { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 }, 'linear', 13), clipId: 'clip' };
  const drawn = (locked?: string) =>
    renderToStaticMarkup(
      <PlaneContext value={frame}>
        <Orbits starts={two} orbits={at(0, 1, two, 2)} onMove={() => {}} onRemove={() => {}} locked={locked} />
      </PlaneContext>,
    );
  expect(drawn('Locked by this link.').match(/handle-locked/g)).toHaveLength(2);
  expect(drawn('Locked by this link.')).toMatch(
    /aria-label="Start of orbit A:[^"]*Locked by this link\." aria-disabled/,
  );
  expect(drawn()).not.toMatch(/handle-locked|aria-disabled|Locked/);
});
