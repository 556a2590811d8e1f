import { boundless } from '../../export/tables/Text';
import { superscript } from '../../words/superscript';

/**
 * A number as the page shows it: so many significant digits, no trailing zeros, a true minus sign, powers of ten
 * written out. What is no number is said in words. It is not `format` of d3, since pieces import no package but React,
 * and since that one begins powers of ten at other sizes and writes them as e-7.
 */
export function roundedNumber(value: number, digits: number): string {
  if (!Number.isFinite(value)) return boundless(value);
  const rounded = Number(value.toPrecision(digits));
  const size = Math.abs(rounded);
  const plain = size === 0 || (size >= 1e-4 && size < 1e6);
  const [mantissa = '', power] = (plain ? String(rounded) : rounded.toExponential()).split('e');
  const text = mantissa.replace('-', '−');
  if (power === undefined) return text;
  return `${text}×10${superscript(power)}`;
}

/** The nearest number of so many significant digits that is not below (up) or not above (down) the value. */
export function roundedToward(value: number, digits: number, toward: 'up' | 'down'): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const rounded = Number(value.toPrecision(digits));
  if (toward === 'up' ? rounded >= value : rounded <= value) return rounded;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - digits + 1);
  return Number((rounded + (toward === 'up' ? unit : -unit)).toPrecision(digits));
}
