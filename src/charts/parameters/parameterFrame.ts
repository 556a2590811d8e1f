import { axisTicks, type Tick, textWidth } from '../drawing/axisTicks';
import { roundTo } from '../drawing/roundTo';

/** A parameter along an axis of a small chart. */
export interface ParameterAxis {
  readonly symbol: string;
  readonly words: string;
  readonly min: number;
  readonly max: number;
  /** What an arrow key moves by. */
  readonly step: number;
}

/** A place in a plane of two parameters, across and up. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where a plane of two parameters lies on screen. Lengths in pixels. */
export interface ParameterFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** The place under a pixel, kept inside, with as many digits as a pixel is worth. */
  readonly place: (px: number, py: number) => Place;
  readonly shows: (place: Place) => boolean;
}

/** @param aside pixels kept free on the right for labels */
export function parameterFrame(
  size: { readonly width: number; readonly height: number; readonly textSize: number; readonly aside: number },
  x: ParameterAxis,
  y: ParameterAxis,
): ParameterFrame {
  const { width, height, textSize, aside } = size;
  const top = Math.round(textSize * 1.9);
  const bottom = Math.max(top + 20, height - Math.round(textSize * 2.8));
  const yTicks = axisTicks(y.min, y.max, 'linear', bottom - top, textSize, 'y');
  const left = Math.ceil(Math.max(2 * textSize, ...yTicks.map(({ label }) => textWidth(label, textSize))) + 8);
  const right = Math.max(left + 20, width - Math.max(Math.ceil(textSize), aside));
  const xTicks = axisTicks(x.min, x.max, 'linear', right - left, textSize, 'x');
  const across = (right - left) / (x.max - x.min);
  const up = (bottom - top) / (y.max - y.min);
  const within = (value: number, { min, max }: ParameterAxis) => Math.min(max, Math.max(min, value));
  return {
    ...{ left, right, top, bottom, xTicks, yTicks },
    x: (value) => left + (value - x.min) * across,
    y: (value) => bottom - (value - y.min) * up,
    place: (px, py) => ({
      x: within(roundTo(x.min + (px - left) / across, 1 / across) + 0, x),
      y: within(roundTo(y.min + (bottom - py) / up, 1 / up) + 0, y),
    }),
    shows: (place) => place.x >= x.min && place.x <= x.max && place.y >= y.min && place.y <= y.max,
  };
}
