import type { NuScale } from '../../math/types';
import { type ChartFrame, chartFrame } from '../drawing/chartFrame';

/** The frame of a small chart of values against layers. */
export interface SeriesFrame extends ChartFrame {
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
  [min, max]: readonly [number, number],
  scale: NuScale,
): SeriesFrame {
  const { textSize } = size;
  const frame = chartFrame({
    ...size,
    x: { min: 0, max: last },
    y: { min, max, scale },
    top: Math.round(textSize * 1.6),
    right: Math.round(textSize * 0.9),
    bottom: Math.round(textSize * 1.6),
    gap: 10,
    // Room for the orbits' letters, left of layer 0.
    inset: [textSize * 1.4, textSize * 0.4],
  });
  return {
    ...frame,
    xTicks: frame.xTicks.filter(({ value }) => Number.isInteger(value)),
    layerAt: (x) => Math.min(last, Math.max(0, Math.round(frame.xScale.invert(x)))),
  };
}
