import type { Moments } from '../../math/types';
import type { Box } from '../drawing/placeLabels';
import { nearestInside } from './nearestInside';
import type { PlaneFrame } from './planeFrame';
import { type Sides, visibleBox } from './visibleBox';

/** What lies on the plane and is not to be hidden by words. */
export interface Avoid {
  /** Covered as little as possible: the first layers of the orbits. */
  readonly dots: readonly Moments[];
  /** Never covered: the lettered handles, which wait at the border when a start lies off the window. */
  readonly starts: readonly Moments[];
  /** Never covered: the corners and the grips in the sides of boxes, as far as they are in the window. */
  readonly boxes: readonly Sides[];
  /** Never covered: words that have their places already, in pixels. */
  readonly words?: ((frame: PlaneFrame) => readonly Box[]) | undefined;
}

export const nothingToAvoid: Avoid = { dots: [], starts: [], boxes: [] };

/** The rectangles in pixels that no label may cover. */
export function labelObstacles({ starts, boxes, words }: Avoid, frame: PlaneFrame): Box[] {
  const half = frame.textSize * 0.8;
  const squares = [
    ...starts.map((start) => nearestInside(start, frame.window)),
    ...boxes.flatMap((box) => handles(box, frame)),
  ]
    .filter(frame.shows)
    .map(({ mu, nu }) => [frame.x(mu), frame.y(nu)] as const)
    .map(([x, y]) => ({ left: x - half, top: y - half, right: x + half, bottom: y + half }));
  return words ? [...squares, ...words(frame)] : squares;
}

/** Four corners and the middles of four sides. */
function handles({ mu, nu }: Sides, frame: PlaneFrame): Moments[] {
  const { middle } = visibleBox({ mu, nu }, frame);
  return [...mu, middle.mu].flatMap((mu, column) =>
    [...nu, middle.nu].flatMap((nu, row) => (column + row < 4 ? { mu, nu } : [])),
  );
}
