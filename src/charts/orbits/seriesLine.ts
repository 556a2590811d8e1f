import type { SeriesFrame } from './seriesFrame';

export interface SeriesPlace {
  readonly x: number;
  readonly y: number;
  /** The same as path data, written once: a segment ends there, the next begins there, and a dot lies there. */
  readonly at: string;
}

export interface SeriesLine {
  /** Path data of the segments up to the playhead, and of those after it. */
  readonly past: string;
  readonly future: string;
  /** The layer of the playhead. */
  readonly until: number;
  /** One place per layer, in pixels; it may lie off the chart. Shorter than the values where one cannot be drawn. */
  readonly places: readonly SeriesPlace[];
}

/**
 * The values of one orbit against layers. 0 on a log axis, and whatever is beyond the range of numbers, is far off the
 * chart. Each layer is a segment of its own, not one line of D3's: a line would have spikes where it turns back.
 */
export function seriesLine(values: readonly number[], frame: SeriesFrame, until: number): SeriesLine {
  const places = values.map((value, layer) => {
    const [x, y] = [frame.x(layer), frame.y(value)];
    return { x, y, at: `${x.toFixed(1)} ${y.toFixed(1)}` };
  });
  let past = '';
  let future = '';
  places.forEach(({ at }, layer) => {
    const before = places[layer - 1];
    if (!before) return;
    const segment = `M${before.at}L${at}`;
    if (layer <= until) past += segment;
    else future += segment;
  });
  return { past, future, until, places };
}
