import { expect, test } from 'vitest';
import { overlap } from '../drawing/placeLabels';
import { labelObstacles, nothingToAvoid } from '../plane/labelObstacles';
import { planeFrame } from '../plane/planeFrame';
import { measuredLabels } from './measuredLabels';

const frame = planeFrame(600, 500, { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 }, 'linear', 13);

test('a layer’s name covers no fixed point', () => {
  const chance = { mu: 0.01, nu: 0.01 };
  const layers = [0.03, 0.06, -0.04].map((mu, k) => ({
    name: `hidden layer ${k}`,
    at: { mu, nu: 1 },
    chance,
    reach: null,
  }));
  const marks = [0.1, 0.2, -0.1].map((mu) => ({ mu, nu: 1.05 }));
  const labels = measuredLabels([{ name: 'mine', layers, walk: [] }], 0, marks, frame);
  expect(labels.length).toBeGreaterThan(0);
  for (const { box } of labels)
    for (const mark of labelObstacles({ ...nothingToAvoid, starts: marks }, frame))
      expect(overlap(box, mark)).toBe(false);
});
