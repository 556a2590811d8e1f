import { kernelSize } from '../kernel';
import { finish } from '../numeric/finish';
import type { Parameters, Polyline, Window } from '../types';
import { stepOf } from './stepOf';

export interface BoxImages {
  /** The closed outline of the box after 1, 2, 4 and 8 layers; coordinates beyond the double range are Infinity. */
  readonly images: readonly { readonly layer: number; readonly outline: Polyline }[];
  /**
   * The first of these layers' counts 1, 2, …, 8 after which every followed point lies in the box again; null: none.
   */
  readonly insideAfter: number | null;
  /** Layers the box was followed, and points of it that were. */
  readonly layers: number;
  readonly count: number;
}

/** Layers that a box is followed. */
const boxLayers = 8;
const shown: readonly number[] = [1, 2, 4, 8];

/** Points per side. */
const perSide = 64;
/** Numbers of points from one step to the next. */
const often = 32;
/** Inner points across and up. */
const inner = 15;

const moments = new Float64Array(kernelSize);

/**
 * A box of moments under g, g², …, g⁸, followed numerically: 64 points per side of its outline and a grid of
 * 15 × 15 inner points. What it says of the whole box is observed at these points, not proved. The box is closed: a
 * point on its edge lies in it. Takes at most 3856 evaluations of the map.
 */
export function boxImages(box: Window, parameters: Parameters): BoxImages {
  return finish(boxImageSteps(box, parameters));
}

/** The same in steps: yields every few evaluations. */
export function* boxImageSteps(box: Window, parameters: Parameters): Generator<void, BoxImages> {
  const outlineLength = 2 * (4 * perSide + 1);
  const points = followed(box);
  const images: { layer: number; outline: Polyline }[] = [];
  let insideAfter: number | null = null;
  for (let layer = 1; layer <= boxLayers; layer++) {
    yield* oneLayer(points, parameters);
    if (shown.includes(layer)) images.push({ layer, outline: points.slice(0, outlineLength) });
    if (insideAfter === null && inside(points, box)) insideAfter = layer;
  }
  // The outline's first point is also its last.
  return { images, insideAfter, layers: boxLayers, count: points.length / 2 - 1 };
}

/** The outline, from the lower left corner to the right and round to itself, then the inner points. */
function followed({ muMin, muMax, nuMin, nuMax }: Window): Polyline {
  const points: number[] = [];
  const corners = [muMin, nuMin, muMax, nuMin, muMax, nuMax, muMin, nuMax, muMin, nuMin];
  for (let side = 0; side < 4; side++) {
    const [mu0, nu0, mu1, nu1] = corners.slice(2 * side, 2 * side + 4) as [number, number, number, number];
    for (let k = 0; k < perSide; k++) points.push(mu0 + ((mu1 - mu0) * k) / perSide, nu0 + ((nu1 - nu0) * k) / perSide);
  }
  points.push(muMin, nuMin);
  for (let row = 1; row <= inner; row++)
    for (let column = 1; column <= inner; column++)
      points.push(muMin + ((muMax - muMin) * column) / (inner + 1), nuMin + ((nuMax - nuMin) * row) / (inner + 1));
  return Float64Array.from(points);
}

/** Sends every point through one layer, in place; what is beyond the double range stays there. */
function* oneLayer(points: Polyline, parameters: Parameters): Generator<void, void> {
  const step = stepOf(parameters);
  for (let i = 0; i < points.length; i += 2) {
    step(points[i]!, points[i + 1]!, moments);
    points[i] = moments[0]!;
    points[i + 1] = moments[1]!;
    if (i % often === 0) yield;
  }
}

function inside(points: Polyline, { muMin, muMax, nuMin, nuMax }: Window): boolean {
  for (let i = 0; i < points.length; i += 2) {
    const [mu, nu] = [points[i]!, points[i + 1]!];
    if (!(mu >= muMin && mu <= muMax && nu >= nuMin && nu <= nuMax)) return false;
  }
  return true;
}
