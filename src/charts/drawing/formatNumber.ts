import { format } from 'd3';
import { superscript } from '../../words/superscript';

const threeDigits = format('.3~r');
const raised = format('.2~e');

/** 1.2e-7, as D3 or JavaScript writes it, in the reader's form: 1.2×10⁻⁷. */
export function powerOfTen(written: string): string {
  const [mantissa = '', exponent = '0'] = written.replace(/^-/, '−').split('e');
  const power = `10${superscript(exponent)}`;
  if (mantissa === '1') return power;
  return mantissa === '−1' ? `−${power}` : `${mantissa}×${power}`;
}

/**
 * A number in three significant digits with a true minus; below 1e−9 in size it reads 0. What lies beyond the doubles
 * reads ∞, and what is no number reads as a dash.
 */
export function formatNumber(value: number): string {
  if (Number.isNaN(value)) return '–';
  const size = Math.abs(value);
  if (size === Infinity) return value > 0 ? '∞' : '−∞';
  if (size < 1e-9) return '0';
  return size < 1e-3 || size >= 1e5 ? powerOfTen(raised(value)) : threeDigits(value);
}
