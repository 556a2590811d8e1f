import { tickStep, ticks } from 'd3';
import type { NuScale } from '../../math';
import { powerOfTen, trueMinus } from './formatNumber';

export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** Width of a tick label or a word in pixels, from above: no font's digits are wider than this. */
export function textWidth(text: string, textSize: number): number {
  return [...text].length * 0.6 * textSize;
}

/** The decimal exponent of a number's first digit. */
const exponentOf = (value: number) => Number(value.toExponential().split('e')[1]);

function linearTicks(min: number, max: number, count: number): Tick[] {
  const values = ticks(min, max, count);
  const step = tickStep(min, max, count);
  const largest = Math.max(...values.map(Math.abs), 0);
  if (largest > 0 && (largest >= 1e5 || largest < 1e-4)) {
    // As many digits as tell the largest tick from the one before it.
    const digits = largest > step ? Math.max(0, exponentOf(largest - step) - exponentOf(step)) : 0;
    return values.map((value) => ({ value, label: value === 0 ? '0' : powerOfTen(value.toExponential(digits)) }));
  }
  const digits = Math.max(0, -exponentOf(step));
  return values.map((value) => ({ value: value === 0 ? 0 : value, label: trueMinus((value || 0).toFixed(digits)) }));
}

/** A decade's label: 0.01, 1, 100, and 10⁻⁵ where zeros would have to be counted. */
function decadeLabel(value: number): string {
  return value >= 9e-5 && value < 1e5 ? String(Number(value.toPrecision(1))) : powerOfTen(value.toExponential(0));
}

function logTicks(min: number, max: number, count: number): Tick[] {
  const decades = Math.log10(max / min);
  if (decades < 0.7) return linearTicks(min, max, count);
  const first = Math.floor(Math.log10(min));
  const last = Math.ceil(Math.log10(max));
  const every = Math.max(1, Math.ceil(decades / count));
  const multiples = decades * 3 <= count ? [1, 2, 5] : decades * 2 <= count ? [1, 3] : [1];
  const found: Tick[] = [];
  for (let power = Math.ceil(first / every) * every; power <= last; power += every) {
    for (const multiple of multiples) {
      const value = Number(`${multiple}e${power}`);
      if (value >= min && value <= max) found.push({ value, label: decadeLabel(value) });
    }
  }
  return found;
}

/**
 * Ticks of one axis, as many as fit.
 * @param length of the axis in pixels
 * @param along 'x' when labels stand side by side, 'y' when they are stacked
 */
export function axisTicks(
  min: number,
  max: number,
  scale: NuScale,
  length: number,
  textSize: number,
  along: 'x' | 'y',
): readonly Tick[] {
  const most = Math.max(2, Math.floor(length / (along === 'x' ? 5 * textSize : 3.2 * textSize)));
  let fewest: readonly Tick[] = [];
  for (let count = Math.min(most, 11); count >= 1; count--) {
    const found = scale === 'log' ? logTicks(min, max, count) : linearTicks(min, max, count);
    if (fewest.length > 0 && found.length < 2) break;
    fewest = found;
    const widest = Math.max(0, ...found.map((tick) => textWidth(tick.label, textSize)));
    const room = along === 'x' ? widest + textSize * 1.2 : textSize * 1.8;
    if (found.length * room <= length * 1.05) break;
  }
  return fewest;
}
