import { area, line, range } from 'd3';
import type { ChartFrame } from './chartFrame';

/** A place in pixels. */
export type Pixel = readonly [x: number, y: number];

/** Lines are followed so far off the picture, in pixels: beyond, only their direction is left, roughly. */
const farthest = 1e6;
const kept = (pixel: number) => Math.min(farthest, Math.max(-farthest, pixel));
const finite = (place: Pixel) => Number.isFinite(place[0]) && Number.isFinite(place[1]);

const lineOf = line<Pixel>()
  .defined(finite)
  .x((place) => kept(place[0]))
  .y((place) => kept(place[1]))
  .digits(1);

/** Path data of a line through places, to a tenth of a pixel; it breaks where a place is not finite. */
export function linePath(places: Iterable<Pixel>): string {
  return lineOf(places) ?? '';
}

/** The same for an area between the line and the level `base`, or the upright at `base` where it is beside the line. */
export function areaPath(places: Iterable<Pixel>, base: number, where: 'below' | 'beside'): string {
  const shape = area<Pixel>().defined(finite).digits(1);
  const [x, y] = [(place: Pixel) => kept(place[0]), (place: Pixel) => kept(place[1])];
  return (where === 'below' ? shape.x(x).y0(base).y1(y) : shape.y(y).x0(base).x1(x))(places) ?? '';
}

/**
 * Path data of a line through numbers in a row.
 * @param points pairs across, up; with a greater `stride` the number at `up` of each group is the one that goes up
 */
export function polylinePath(
  points: Float64Array,
  { xScale, yScale }: Pick<ChartFrame, 'xScale' | 'yScale'>,
  stride = 2,
  up = 1,
): string {
  const firsts = range(0, points.length - stride + 1, stride);
  return linePath(firsts.map((k): Pixel => [xScale(points[k]!), yScale(points[k + up]!)]));
}

/** Path data of squares with so many pixels from a middle to a side: how what was measured is marked. */
export function squaresPath(middles: readonly Pixel[], half: number): string {
  const at = (pixel: number) => pixel.toFixed(1);
  const way = `h${at(2 * half)}v${at(2 * half)}h${at(-2 * half)}z`;
  return middles
    .filter(finite)
    .map(([x, y]) => `M${at(x - half)} ${at(y - half)}${way}`)
    .join('');
}
