import { axisTicks, type Tick, textWidth } from './axisTicks';

/** Where a small chart with equal units on both axes lies on screen. Lengths in pixels. */
export interface SquareFrame {
  readonly width: number;
  readonly height: number;
  readonly textSize: number;
  /** Edges of the plotted area, top < bottom. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Pixels per unit, the same across and up. */
  readonly unit: number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** Pixels from the left and from the top; at most 10⁵ away, so that what leaves the chart leaves it in its direction. */
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** Both, as a path writes them. */
  readonly place: (x: number, y: number) => string;
}

/** The height follows from the width, for the units are equal. Both ranges rise. */
export function squareFrame(
  width: number,
  textSize: number,
  [xMin, xMax]: readonly [number, number],
  [yMin, yMax]: readonly [number, number],
): SquareFrame {
  const top = Math.round(textSize * 1.8);
  const right = width - Math.round(textSize * 0.6);
  const build = (left: number) => {
    const unit = Math.max(20, right - left) / (xMax - xMin);
    const bottom = top + unit * (yMax - yMin);
    return { left, unit, bottom, yTicks: axisTicks(yMin, yMax, 'linear', bottom - top, textSize, 'y') };
  };
  const leftOf = (ticks: readonly Tick[]) =>
    Math.ceil(Math.max(2 * textSize, ...ticks.map(({ label }) => textWidth(label, textSize))) + 10);
  // The labels' width depends a little on the height, which depends on the labels' width.
  const { left, unit, bottom, yTicks } = build(leftOf(build(leftOf([])).yTicks));
  const kept = (pixel: number) => Math.min(1e5, Math.max(-1e5, pixel));
  const x = (value: number) => kept(left + (value - xMin) * unit);
  const y = (value: number) => kept(bottom - (value - yMin) * unit);
  return {
    width,
    height: Math.round(bottom + textSize * 3),
    textSize,
    left,
    right: left + unit * (xMax - xMin),
    top,
    bottom,
    unit,
    xTicks: axisTicks(xMin, xMax, 'linear', right - left, textSize, 'x'),
    yTicks,
    x,
    y,
    place: (px, py) => `${x(px).toFixed(1)} ${y(py).toFixed(1)}`,
  };
}
