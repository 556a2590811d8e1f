import { expect, test } from 'vitest';
import type { FixedPoint, Kind } from '../../math/types';
import { overlap } from '../drawing/placeLabels';
import { nothingToAvoid } from '../plane/labelObstacles';
import { planeFrame } from '../plane/planeFrame';
import { fixedPointLabels, markRadius } from './fixedPointLabels';

const window = { muMin: -0.5, muMax: 1.5, nuMin: 0.3, nuMax: 2 };
const frame = planeFrame(720, 600, window, 'linear', 13);
const log = planeFrame(720, 600, window, 'log', 13);

function at(mu: number, nu: number, kind: Kind): FixedPoint {
  const zero = { re: 0, im: 0 };
  const H = [[0, 0] as const, [0, 0] as const] as const;
  return { mu, nu, kind, H, eigenvalues: [zero, zero], norm: 0, residual: 0, boundary: nu === 0, marginal: false };
}

test('points off the window stand apart on its border', () => {
  const points = [at(-0.9, 0, 'attracting'), at(-0.76, 0.09, 'saddle'), at(0, 0, 'repelling'), at(0, 1, 'attracting')];
  for (const each of [frame, log]) {
    const marks = fixedPointLabels(points, nothingToAvoid, each);
    expect(marks.map(({ shown }) => shown)).toEqual([false, false, false, true]);
    for (const [index, { x, y }] of marks.entries()) {
      expect(x >= each.left && x <= each.right && y >= each.top && y <= each.bottom).toBe(true);
      for (const other of marks.slice(index + 1)) {
        expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThan(2 * markRadius(each));
      }
    }
    expect(marks[2]!.text).toBe('repelling');
  }
});

test('a point in the window is labelled with its kind and numbers, a limit case as such', () => {
  const [plain, limit] = fixedPointLabels(
    [at(0, 1, 'attracting'), { ...at(1, 1.5, 'saddle'), marginal: true }],
    nothingToAvoid,
    frame,
  );
  expect(plain!.text).toBe('attracting (0, 1)');
  expect(limit!.text).toBe('saddle, limit case (1, 1.5)');
});

test('where points crowd, the attracting one keeps its label and lesser ones lose theirs', () => {
  const crowd = [...Array.from({ length: 12 }, () => at(0.5, 1, 'repelling')), at(0.5, 1.01, 'attracting')];
  const boxes = fixedPointLabels(crowd, nothingToAvoid, frame).map(({ box }) => box);
  expect(boxes.at(-1)).not.toBeNull();
  expect(boxes).toContain(null);
});

test('an attracting point between a neighbour and the border keeps its words, with a line to them', () => {
  // The fixed points of ω = 0.8 at the left end of ν = 0.
  const corner = planeFrame(700, 600, { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 }, 'linear', 15);
  const [collapsed, saddle] = fixedPointLabels(
    [at(-0.907, 0, 'attracting'), at(-0.757, 0.089, 'saddle')],
    nothingToAvoid,
    corner,
  );
  expect(collapsed!.box).not.toBeNull();
  expect(collapsed!.leader).toMatch(/^M[\d.]+ [\d.]+L[\d.]+ [\d.]+$/);
  expect(overlap(collapsed!.box!, saddle!.box!)).toBe(false);
  expect(saddle!.leader).toBe('');
});

test('an orbit that has arrived leaves the label in a quadrant, off the nullclines', () => {
  const large = planeFrame(900, 600, { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 }, 'linear', 24);
  const dots = Array.from({ length: 40 }, (_, layer) => ({ mu: 0, nu: 1 + 0.8 * 0.78 ** layer }));
  const [label] = fixedPointLabels([at(0, 1, 'attracting')], { ...nothingToAvoid, dots }, large);
  const { top, bottom } = label!.box!;
  expect(top > large.y(1) || bottom < large.y(1)).toBe(true);
});

test('the layers of one frame share one list of labels', () => {
  const points = [at(0, 1, 'attracting')];
  const avoid = { ...nothingToAvoid, dots: [{ mu: 0.2, nu: 1 }] };
  expect(fixedPointLabels(points, avoid, frame)).toBe(fixedPointLabels(points, avoid, frame));
  expect(fixedPointLabels(points, nothingToAvoid, frame)).not.toBe(fixedPointLabels(points, avoid, frame));
});
