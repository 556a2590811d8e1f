import { kernelSize } from '../kernel';
import { finish } from '../numeric/finish';
import type { Parameters, Polyline, Window } from '../types';
import { type Step, stepOf } from './stepOf';

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
 * point on its edge lies in it. Takes 2048 evaluations of the map for the outline; the inner points are followed as far
 * as the outline comes into the box, and at most 1800 more.
 */
export function boxImages(box: Window, parameters: Parameters): BoxImages {
  return finish(boxImageSteps(box, parameters));
}

/** The same in steps: yields every few evaluations. */
export function* boxImageSteps(box: Window, parameters: Parameters): Generator<void, BoxImages> {
  const step = stepOf(parameters);
  const outline = outlineOf(box);
  const within = innerOf(box);
  const images: { layer: number; outline: Polyline }[] = [];
  let insideAfter: number | null = null;
  let withinAt = 0;
  for (let layer = 1; layer <= boxLayers; layer++) {
    yield* oneLayer(outline, step);
    if (shown.includes(layer)) images.push({ layer, outline: closed(outline) });
    if (insideAfter !== null || !inside(outline, box)) continue;
    for (; withinAt < layer; withinAt++) yield* oneLayer(within, step);
    if (inside(within, box)) insideAfter = layer;
  }
  return { images, insideAfter, layers: boxLayers, count: (outline.length + within.length) / 2 };
}

/** From the lower left corner to the right and round. */
function outlineOf({ muMin, muMax, nuMin, nuMax }: Window): Polyline {
  const points: number[] = [];
  const corners = [muMin, nuMin, muMax, nuMin, muMax, nuMax, muMin, nuMax, muMin, nuMin];
  for (let side = 0; side < 4; side++) {
    const [mu0, nu0, mu1, nu1] = corners.slice(2 * side, 2 * side + 4) as [number, number, number, number];
    for (let k = 0; k < perSide; k++) points.push(mu0 + ((mu1 - mu0) * k) / perSide, nu0 + ((nu1 - nu0) * k) / perSide);
  }
  return Float64Array.from(points);
}

function innerOf({ muMin, muMax, nuMin, nuMax }: Window): Polyline {
  const points: number[] = [];
  for (let row = 1; row <= inner; row++)
    for (let column = 1; column <= inner; column++)
      points.push(muMin + ((muMax - muMin) * column) / (inner + 1), nuMin + ((nuMax - nuMin) * row) / (inner + 1));
  return Float64Array.from(points);
}

/** A copy that ends where it begins. */
function closed(outline: Polyline): Polyline {
  const copy = new Float64Array(outline.length + 2);
  copy.set(outline);
  copy.set(outline.subarray(0, 2), outline.length);
  return copy;
}

/** Sends every point through one layer, in place; what is beyond the double range stays there. */
function* oneLayer(points: Polyline, step: Step): Generator<void, void> {
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
