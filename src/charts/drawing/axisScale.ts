import { type ScaleContinuousNumeric, scaleLinear, scaleLog } from 'd3';
import type { NuScale } from '../../math/types';

/** What an axis shows, from min to max. */
export interface AxisRange {
  readonly min: number;
  readonly max: number;
  /** Linear unless told. A logarithmic axis lies above 0. */
  readonly scale?: NuScale;
  /** Values of the ticks; as many round ones as have room unless told. */
  readonly ticks?: readonly number[];
}

/**
 * From values to pixels: ±∞ for what lies infinitely far off, as 0 on a logarithmic axis,
 * and NaN for what is no number.
 */
export type AxisScale = ScaleContinuousNumeric<number, number, number>;

/** Beyond these no difference and no quotient of two values is sure to be a number. */
const [least, greatest] = [1e-300, 1e300];
/** An axis shorter than this share of its values has no ticks that a double tells apart. */
const smallestShare = 1e-9;

const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** The range itself, or one near it that has a length: whatever the numbers, an axis can be drawn. */
export function drawableRange({ min, max, scale = 'linear' }: AxisRange): readonly [number, number] {
  const log = scale === 'log';
  const known = [min, max].filter((end) => !Number.isNaN(end));
  const ends = known.length > 0 ? known : [log ? 1 : 0];
  const low = within(Math.min(...ends), log ? least : -greatest, greatest);
  const high = within(Math.max(...ends), log ? least : -greatest, greatest);
  if (high - low >= Math.max(least, smallestShare * Math.max(Math.abs(low), Math.abs(high)))) return [low, high];
  const air = log ? low * 1e-3 : 1e-3 * Math.max(1, Math.abs(low));
  return [low - air, high + air];
}

/**
 * D3's scale of an axis between two pixels. D3 mixes the ends of the range, which makes NaN of what lies infinitely far
 * off; going on from the first end keeps the direction.
 */
export function axisScale(range: AxisRange, pixels: readonly [number, number]): AxisScale {
  const domain = drawableRange(range);
  if (range.scale === 'log') return scaleLog(domain, pixels).unknown(Number.NaN).interpolate(goingOn);
  const [[low, high], [from, to]] = [domain, pixels];
  const [length, way] = [high - low, to - from];
  // What D3 works out, without its six calls: a step of a slider asks thousands of times.
  const scale = (value: number) => from + way * ((value - low) / length);
  return Object.assign(scale, scaleLinear(domain, pixels).unknown(Number.NaN).interpolate(goingOn));
}

const goingOn = (from: number, to: number) => (part: number) => from + (to - from) * part;
