import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlap, placeLabels } from './placeLabels';

const bounds = { left: 0, top: 0, right: 300, bottom: 200 };
const request = fc.record({
  x: fc.integer({ min: 0, max: 300 }),
  y: fc.integer({ min: 0, max: 200 }),
  clearance: fc.constant(8),
  width: fc.integer({ min: 10, max: 120 }),
  height: fc.constant(16),
});

test('labels never overlap one another, a taken place or the edges', () => {
  const taken = [{ left: 100, top: 80, right: 160, bottom: 120 }];
  fc.assert(
    fc.property(fc.array(request, { maxLength: 12 }), (requests) => {
      const boxes = placeLabels(requests, { bounds, taken, dots: [] }).filter((box) => box !== null);
      for (const [index, box] of boxes.entries()) {
        expect(box.left >= 0 && box.right <= 300 && box.top >= 0 && box.bottom <= 200).toBe(true);
        expect(overlap(box, taken[0]!)).toBe(false);
        for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
      }
    }),
    { seed: 7 },
  );
});

test('a label goes to the upper right, and elsewhere when dots are there', () => {
  const one = { x: 150, y: 100, clearance: 8, width: 40, height: 16 };
  const [free] = placeLabels([one], { bounds, taken: [], dots: [] });
  expect(free!.left > 150 && free!.bottom < 101).toBe(true);
  const [moved] = placeLabels([one], { bounds, taken: [], dots: [170, 90] });
  expect(overlap(moved!, { left: 169, top: 89, right: 171, bottom: 91 })).toBe(false);
});

test('where sides cost more, a few dots do not drive a label out of the quadrants', () => {
  const one = { x: 150, y: 100, clearance: 8, width: 40, height: 16 };
  const dots = [170, 90, 170, 110, 130, 90, 130, 110];
  const level = (sideCost: number) => {
    const [box] = placeLabels([one], { bounds, taken: [], dots, sideCost });
    return box!.top < 100 && box!.bottom > 100;
  };
  expect([level(0), level(6)]).toEqual([true, false]);
});

test('the lesser label is hidden when every side is taken', () => {
  const one = { x: 20, y: 10, clearance: 8, width: 250, height: 16 };
  const boxes = placeLabels([one, one, one], { bounds: { ...bounds, bottom: 36 }, taken: [], dots: [] });
  expect(boxes[0]).not.toBeNull();
  expect(boxes[2]).toBeNull();
});

test('where dots must be told apart a label is hidden rather than nearer to another dot', () => {
  const request = { x: 50, y: 50, clearance: 6, width: 8, height: 10 };
  const others = [56, 45, 56, 55, 44, 45, 44, 55, 57, 50, 43, 50, 50, 43, 50, 57];
  const surroundings = { bounds: { left: 0, top: 0, right: 100, bottom: 100 }, taken: [], dots: [50, 50, ...others] };
  expect(placeLabels([request], surroundings)[0]).not.toBeNull();
  expect(placeLabels([request], { ...surroundings, tellApart: true })[0]).toBeNull();
  expect(placeLabels([request], { ...surroundings, dots: [50, 50], tellApart: true })[0]).not.toBeNull();
});

test('dots that no place beside the mark comes near to change nothing, however many', () => {
  const far = Array.from({ length: 4000 }, (_, k) => (k % 2 === 0 ? 1000 + k : 900));
  const dot = fc.tuple(fc.integer({ min: -20, max: 320 }), fc.integer({ min: -20, max: 220 }));
  fc.assert(
    fc.property(request, fc.array(dot, { maxLength: 60 }), fc.boolean(), (one, places, tellApart) => {
      const near = places.flat();
      // From the mark to the farthest corner of a place beside it.
      const reach = one.width + one.height + 2 * one.clearance;
      const beside = near.filter((_, k) => {
        const [x, y] = [near[k - (k % 2)]!, near[k - (k % 2) + 1]!];
        return Math.hypot(x - one.x, y - one.y) <= 2 * reach;
      });
      const [box] = placeLabels([one], { bounds, taken: [], dots: [...far, ...near], tellApart });
      expect(box).toEqual(placeLabels([one], { bounds, taken: [], dots: beside, tellApart })[0]);
    }),
  );
});
