import { format, precisionFixed, precisionRound, tickStep, ticks } from 'd3';
import { type AxisRange, drawableRange } from './axisScale';
import { powerOfTen } from './formatNumber';
import { textWidth } from './textWidth';

/*
 * The ticks of linear axes and all labels are D3's. Those of logarithmic axes are ours: D3 draws all nine multiples of
 * every decade and then labels some, which on a phone is 46 lines with 12 labels for ν from 0.01 to 1000. Here every
 * line has its label, as many decades, or thirds and halves of them, as there is room.
 */

export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** D3's formats by their specifier: making one takes longer than using it. */
const formats = new Map<string, (value: number) => string>();

function formatOf(specifier: string): (value: number) => string {
  const known = formats.get(specifier) ?? format(specifier);
  formats.set(specifier, known);
  return known;
}

/** Labels of linear ticks: as many digits as tell neighbours apart. */
function labelled(values: readonly number[], step: number): Tick[] {
  const largest = Math.max(...values.map(Math.abs), 0);
  if (largest > 0 && (largest >= 1e5 || largest < 1e-4)) {
    // Rounding must not make the tick before the largest a digit shorter than it is.
    const digits = largest > 1.5 * step ? precisionRound(step || 1, largest + 1e-9 * step) - 1 : 0;
    const raised = formatOf(`.${digits}e`);
    return values.map((value) => ({ value: value + 0, label: value === 0 ? '0' : powerOfTen(raised(value)) }));
  }
  const fixed = formatOf(`.${precisionFixed(step || 1)}f`);
  return values.map((value) => ({ value: value + 0, label: fixed(value) }));
}

function linearTicks(min: number, max: number, count: number): Tick[] {
  return labelled(ticks(min, max, count), tickStep(min, max, count));
}

/** A decade's label: 0.01, 1, 100, and 10⁻⁵ where zeros would have to be counted. */
function decadeLabel(value: number): string {
  return value >= 9e-5 && value < 1e5 ? String(value) : powerOfTen(value.toExponential(0));
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
 * Ticks of one axis, as many as fit, at most about twenty, whatever its range.
 * @param length of the axis in pixels
 * @param along 'x' when labels stand side by side, 'y' when they are stacked
 */
export function axisTicks(range: AxisRange, length: number, textSize: number, along: 'x' | 'y'): readonly Tick[] {
  const [min, max] = drawableRange(range);
  const given = range.ticks?.filter(Number.isFinite);
  if (given) return labelled(given, Math.abs((given[1] ?? 1) - (given[0] ?? 0)));
  const most = Math.max(2, Math.floor(length / (along === 'x' ? 5 * textSize : 3.2 * textSize)));
  let fewest: readonly Tick[] = [];
  for (let count = Math.min(most, 11); count >= 1; count--) {
    const found = range.scale === 'log' ? logTicks(min, max, count) : linearTicks(min, max, count);
    if (fewest.length > 0 && found.length < 2) break;
    fewest = found;
    const widest = Math.max(0, ...found.map((tick) => textWidth(tick.label, textSize)));
    const room = along === 'x' ? widest + textSize * 1.2 : textSize * 1.8;
    if (found.length * room <= length * 1.05) break;
  }
  return fewest;
}
