import type { FixedPoint } from '../../math/types';
import type { Box } from '../drawing/placeLabels';
import { type Avoid, labelObstacles } from '../plane/labelObstacles';
import type { PlaneFrame } from '../plane/planeFrame';
import { fixedPointLabels } from './fixedPointLabels';
import { type Curves, nullclineLabels } from './nullclineLabels';

/** Words and marks that have their places before the names of regions: those of fixed points, and of the nullclines. */
export function placedWords(
  points: readonly FixedPoint[],
  nullclines: Curves | undefined,
  avoid: Avoid,
  frame: PlaneFrame,
): readonly Box[] {
  return [
    ...labelObstacles(avoid, frame),
    ...fixedPointLabels(points, avoid, frame).flatMap(({ box }) => box ?? []),
    ...(nullclines ? nullclineLabels(nullclines, points, avoid, frame).flatMap((box) => box ?? []) : []),
  ];
}
