import { type AxisRange, type AxisScale, axisScale } from './axisScale';
import { axisTicks, type Tick } from './axisTicks';
import { roundTo } from './roundTo';
import { textWidth } from './textWidth';

/** A place on a chart in its own units, across and up. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What a chart asks for. Lengths in pixels. */
export interface FrameRequest {
  readonly width: number;
  /** Left out where a unit is as long across as up: then the height follows. */
  readonly height?: number;
  /** Size of the labels' type. */
  readonly textSize: number;
  readonly x: AxisRange;
  readonly y: AxisRange;
  /** Room above, to the right of and below the plotted area; unless told, as much as names and numbers ask for. */
  readonly top?: number;
  readonly right?: number;
  readonly bottom?: number;
  /** From the labels on the left to the plotted area; 8 unless told. */
  readonly gap?: number;
  /** Least room for those labels; two ems unless told. */
  readonly labels?: number;
  /** What the axis across leaves free inside the plotted area, at its left and right. */
  readonly inset?: readonly [number, number];
}

/** Where a chart with two axes lies on screen: what everything in it is drawn with. Lengths in pixels. */
export interface ChartFrame {
  readonly width: number;
  readonly height: number;
  readonly textSize: number;
  /** Edges of the plotted area, left < right and top < bottom. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** D3's scales, without bounds: for directions, and to turn back. */
  readonly xScale: AxisScale;
  readonly yScale: AxisScale;
  /**
   * Pixels from the left and from the top. Always a number within ± `farOff`, so that what leaves the chart leaves it in its
   * direction, and can be written: what is infinitely far off lies at the end, and what is no number lies off the
   * chart.
   */
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** Both, as a path writes them. */
  readonly pathPoint: (x: number, y: number) => string;
  /** The place under a pixel, kept inside, with as many digits as a pixel is worth. */
  readonly pointAt: (px: number, py: number) => Place;
  /** True when a place lies in the plotted area, edges included. */
  readonly shows: (place: Place) => boolean;
}

/** Farther from the picture than anybody sees, in pixels: lines too are followed no farther. */
export const farOff = 8000;

/** A pixel that can be written. */
export function bounded(pixel: number): number {
  return pixel >= -farOff ? Math.min(farOff, pixel) : -farOff;
}

/**
 * The one frame of all charts: axes on D3's scales, and room for their labels. Whatever the numbers, the frame can be
 * drawn; an axis without a length gets one.
 */
export function chartFrame(request: FrameRequest): ChartFrame {
  const { width, textSize, labels = 2 * textSize, inset = [0, 0], gap = 8 } = request;
  const { top = Math.round(textSize * 1.9), bottom: under = Math.round(textSize * 2.8) } = request;
  const right = (left: number) => Math.max(left + 20, width - (request.right ?? Math.ceil(textSize)));
  const unitHeight = (left: number) =>
    ((right(left) - left) / span(axisScale(request.x, [0, 1]))) * span(axisScale(request.y, [0, 1]));
  const upright = (bottom: number) => ({ bottom, yTicks: axisTicks(request.y, bottom - top, textSize, 'y') });
  const equal = (left: number) => upright(top + Math.max(1, bounded(unitHeight(left))));
  const leftOf = (ticks: readonly Tick[]) =>
    Math.ceil(Math.max(labels, ...ticks.map(({ label }) => textWidth(label, textSize))) + gap);
  const { height } = request;
  const given = height === undefined ? undefined : upright(Math.max(top + 20, height - under));
  // Where the height follows from the width, the labels' width depends a little on the height, which depends on it.
  const left = leftOf((given ?? equal(leftOf([]))).yTicks);
  const { bottom, yTicks } = given ?? equal(left);
  const edge = right(left);
  const xScale = axisScale(request.x, [left + inset[0], edge - inset[1]]);
  const yScale = axisScale(request.y, [bottom, top]);
  const x = (value: number) => bounded(xScale(value));
  // Below the lower end of a logarithmic axis there is nothing but what is infinitely far down.
  const y = (value: number) => bounded(yScale(request.y.scale === 'log' ? Math.max(0, value) : value));
  return {
    width,
    height: height ?? Math.round(bottom + under),
    textSize,
    ...{ left, right: edge, top, bottom, yTicks, xScale, yScale, x, y },
    xTicks: axisTicks(request.x, edge - left - inset[0], textSize, 'x'),
    pathPoint: (px, py) => `${x(px).toFixed(1)} ${y(py).toFixed(1)}`,
    pointAt: (px, py) => ({ x: valueAt(xScale, px, request.x), y: valueAt(yScale, py, request.y) }),
    shows: (place) => {
      const [px, py] = [x(place.x), y(place.y)];
      return px >= left - 0.5 && px <= edge + 0.5 && py >= top - 0.5 && py <= bottom + 0.5;
    },
  };
}

/** The length of an axis in its own units. */
function span(scale: AxisScale): number {
  const [low = 0, high = 0] = scale.domain();
  return high - low;
}

/** What a pixel is worth at a value: the step that one pixel makes there. */
export function pixelWorth(scale: AxisScale, value: number, { scale: kind }: AxisRange): number {
  const [low = 0, high = 0] = scale.domain();
  const [from = 0, to = 0] = scale.range();
  const length = Math.abs(to - from);
  return kind === 'log' ? (value * Math.log(high / low)) / length : (high - low) / length;
}

function valueAt(scale: AxisScale, pixel: number, range: AxisRange): number {
  const [low = 0, high = 0] = scale.domain();
  const value = scale.invert(pixel);
  return Math.min(high, Math.max(low, roundTo(value, pixelWorth(scale, value, range)) + 0));
}
