import type { Moments, Polyline } from '../../math/types';
import type { Box } from '../drawing/placeLabels';
import { type BoxWords, boxWordsPlace, filmNamePlace, type PointWords, pointWordsPlace } from './boxWords';
import { nearestInside } from './nearestInside';
import type { PlaneFrame } from './planeFrame';
import { type Sides, visibleBox } from './visibleBox';

/** What lies on the plane and is not to be hidden by words. */
export interface Avoid {
  /** Covered as little as possible: the first layers of the orbits. */
  readonly dots: readonly Moments[];
  /** Covered as little as possible too: curves, and the segments between dots. */
  readonly lines?: readonly Polyline[] | undefined;
  /** Never covered: the lettered handles, which wait at the border when a start lies off the window. */
  readonly starts: readonly Moments[];
  /** Never covered: the corners and the grips in the sides of boxes, as far as they are in the window. */
  readonly boxes: readonly Sides[];
  /** Never covered: what boxes and points that are proved or refuted say. */
  readonly boxWords?: readonly BoxWords[] | undefined;
  readonly pointWords?: readonly PointWords[] | undefined;
  /** Never covered: the name of what all layers can make of this box. */
  readonly film?: Sides | undefined;
  /** Never covered: words that have their places already, in pixels. */
  readonly words?: ((frame: PlaneFrame) => readonly Box[]) | undefined;
}

export const nothingToAvoid: Avoid = { dots: [], starts: [], boxes: [] };

/** The rectangles in pixels that no label may cover. */
export function labelObstacles(avoid: Avoid, frame: PlaneFrame): Box[] {
  const { boxWords = [], words } = avoid;
  const marks = markObstacles(avoid, frame);
  const said = boxWords.flatMap((box) => boxWordsPlace(box, marks, frame) ?? []);
  return [...marks, ...said, ...(words ? words(frame) : [])];
}

/** Those of them that do not depend on where words of boxes find their places. */
export function markObstacles(avoid: Avoid, frame: PlaneFrame): Box[] {
  const held = heldObstacles(avoid, frame);
  const said = (avoid.pointWords ?? []).flatMap((point) => pointWordsPlace(point, held, frame)?.boxes ?? []);
  return [...held, ...said];
}

/** Of these what is held, and the film's name: they stand first. */
export function heldObstacles({ starts, boxes, film }: Avoid, frame: PlaneFrame): Box[] {
  const half = frame.textSize * 0.8;
  const squares = [
    ...starts.map((start) => nearestInside(start, frame.window)),
    ...boxes.flatMap((box) => handles(box, frame)),
  ]
    .filter(frame.shows)
    .map(({ mu, nu }) => [frame.x(mu), frame.y(nu)] as const)
    .map(([x, y]) => ({ left: x - half, top: y - half, right: x + half, bottom: y + half }));
  return film ? [...squares, filmNamePlace(film, frame)] : squares;
}

/** Four corners and the middles of four sides. */
function handles({ mu, nu }: Sides, frame: PlaneFrame): Moments[] {
  const { middle } = visibleBox({ mu, nu }, frame);
  return [...mu, middle.mu].flatMap((mu, column) =>
    [...nu, middle.nu].flatMap((nu, row) => (column + row < 4 ? { mu, nu } : [])),
  );
}
