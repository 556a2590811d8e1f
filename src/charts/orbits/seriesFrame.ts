import { axisTicks, type Tick, textWidth } from '../drawing/axisTicks';
import type { NuScale } from '../plane/zoomWindow';

/** Where a small chart of values against layers lies on screen. Lengths in pixels. */
export interface SeriesFrame {
  /** Edges of the plotted area, top < bottom. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly layerTicks: readonly Tick[];
  readonly valueTicks: readonly Tick[];
  readonly x: (layer: number) => number;
  /** Pixels from the top; +∞ for 0 on a log axis. */
  readonly y: (value: number) => number;
  /** The layer whose place is nearest to a pixel, from 0 to the last. */
  readonly layerAt: (x: number) => number;
}

/**
 * @param last the last layer, at least 1
 * @param range of the values; on a log axis it starts above 0
 */
export function seriesFrame(
  size: { readonly width: number; readonly height: number; readonly textSize: number },
  last: number,
  range: readonly [number, number],
  scale: NuScale,
): SeriesFrame {
  const { width, height, textSize } = size;
  const top = Math.round(textSize * 1.6);
  const bottom = Math.max(top + 20, height - Math.round(textSize * 1.6));
  const [low, high] = range;
  const valueTicks = axisTicks(low, high, scale, bottom - top, textSize, 'y');
  const left = Math.ceil(Math.max(2 * textSize, ...valueTicks.map(({ label }) => textWidth(label, textSize))) + 10);
  const right = Math.max(left + 20, width - Math.round(textSize * 0.9));
  // Room for the orbits' letters, left of layer 0.
  const first = left + textSize * 1.4;
  const step = (right - textSize * 0.4 - first) / last;
  const layerTicks = axisTicks(0, last, 'linear', right - first, textSize, 'x').filter(({ value }) =>
    Number.isInteger(value),
  );
  const log = scale === 'log';
  const at = (value: number) => (log ? Math.log(value) : value);
  const unit = (bottom - top) / (at(high) - at(low));
  return {
    left,
    right,
    top,
    bottom,
    layerTicks,
    valueTicks,
    x: (layer) => first + layer * step,
    y: (value) => bottom - (at(value) - at(low)) * unit,
    layerAt: (x) => Math.min(last, Math.max(0, Math.round((x - first) / step))),
  };
}
