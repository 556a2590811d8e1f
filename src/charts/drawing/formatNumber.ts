import { superscript } from './superscript';

/** A number as JavaScript writes it, with a true minus. */
export function trueMinus(written: string): string {
  return written.replace('-', '−');
}

/** 1.2e-7, as toExponential writes it, in the reader's form: 1.2×10⁻⁷. */
export function powerOfTen(written: string): string {
  const [mantissa = '', exponent = '0'] = trueMinus(written).split('e');
  const power = `10${superscript(exponent)}`;
  if (mantissa === '1') return power;
  return mantissa === '−1' ? `−${power}` : `${mantissa}×${power}`;
}

/** A finite number in three significant digits with a true minus; below 1e−9 in size it reads 0. */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  if (size < 1e-9) return '0';
  const rounded = Number(value.toPrecision(3));
  return size < 1e-3 || size >= 1e5
    ? powerOfTen(value.toExponential(2).replace(/\.?0+e/, 'e'))
    : trueMinus(String(rounded));
}
