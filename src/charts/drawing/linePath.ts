import { area, line, pairs, range } from 'd3';
import { bounded, type ChartFrame, farOff } from './chartFrame';

/** A place in pixels. */
export type Pixel = readonly [x: number, y: number];

const finite = (place: Pixel) => Number.isFinite(place[0]) && Number.isFinite(place[1]);

/** Whether a place is not far off, and nothing on the way to another such place: as nearly always. */
const isNear = (place: Pixel) => Math.abs(place[0]) + Math.abs(place[1]) < farOff;

/**
 * The line with every place brought to the nearest that is not too far off, and with the places between where it goes
 * beyond: those two are joined straight, so that in the picture nothing changes, an outline's inside included.
 * Lines are followed no farther: a browser lays every dash of one, seen or not.
 */
function followed(places: readonly Pixel[]): readonly Pixel[] {
  if (places.every(isNear)) return places;
  const near: Pixel[] = [];
  let [x0, y0]: Pixel = [Number.NaN, 0];
  for (const [x, y] of places) {
    const [dx, dy] = [x - x0, y - y0];
    const parts = [-farOff, farOff]
      .flatMap((edge) => [(edge - x0) / dx, (edge - y0) / dy])
      .filter((part) => part > 0 && part < 1 && finite([dx, dy]))
      .sort((a, b) => a - b);
    for (const part of parts) near.push([bounded(x0 + part * dx), bounded(y0 + part * dy)]);
    near.push(finite([x, y]) ? [bounded(x), bounded(y)] : [x, y]);
    [x0, y0] = [x, y];
  }
  return near;
}

/** Where the part of the way between two places that is followed begins and ends. */
export function followedPart(from: Pixel, to: Pixel): readonly [Pixel, Pixel] | undefined {
  if (isNear(from) && isNear(to)) return [from, to];
  const inside = (sum: number) => Math.abs(sum) < 2 * farOff;
  return pairs(followed([from, to])).find(([[ax, ay], [bx, by]]) => inside(ax + bx) && inside(ay + by));
}

const lineOf = line<Pixel>().defined(finite).digits(1);

/** Path data of a line through places, to a tenth of a pixel; it breaks where a place is not finite. */
export function linePath(places: readonly Pixel[]): string {
  return lineOf(followed(places)) ?? '';
}

/** The same for an area between the line and the level `base`, or the upright at `base` where it is beside the line. */
export function areaPath(places: readonly Pixel[], base: number, where: 'below' | 'beside'): string {
  const shape = area<Pixel>().defined(finite).digits(1);
  if (where === 'below') shape.y0(base);
  else
    shape
      .x0(base)
      .x1((place) => place[0])
      .y((place) => place[1]);
  return shape(followed(places)) ?? '';
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
