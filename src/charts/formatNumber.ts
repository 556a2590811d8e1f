import { format } from 'd3';
import { superscript } from './superscript';

const plain = format('.3~r');
const scientific = format('.2~e');

/** 1.2e-7, as d3 writes it, in the reader's form: 1.2×10⁻⁷. */
export function powerOfTen(written: string): string {
  const [mantissa = '', exponent = '0'] = written.split('e');
  const power = `10${superscript(exponent)}`;
  if (mantissa === '1') return power;
  return mantissa === '−1' ? `−${power}` : `${mantissa}×${power}`;
}

/** A finite number in three significant digits with a true minus; below 1e−9 in size it reads 0. */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  if (size < 1e-9) return '0';
  return size < 1e-3 || size >= 1e5 ? powerOfTen(scientific(value)) : plain(value);
}
