import { sixDigits } from '../../../words/sixDigits';
import type { FixedPointSearch } from '../fixedPoints';

/** How far fixed points were looked for, and how surely, in one sentence. */
export function searchWords({ complete, searched, points }: FixedPointSearch): string {
  const { muMin, muMax, nuMin, nuMax } = searched;
  const means = muMin === -muMax ? `|μ| ≤ ${bound(muMax)}` : `${bound(muMin)} ≤ μ ≤ ${bound(muMax)}`;
  if (complete) return `The search covered ${means}, ν = 0 and ${bound(nuMin)} ≤ ν ≤ ${bound(nuMax)} without a gap.`;
  const none = points.some(({ nu }) => nu > 0) ? '' : 'No fixed point with ν > 0 was found. ';
  const more = none === '' ? 'there may be more' : 'there may be one';
  return `${none}The search looked at ${means} and ν ≤ ${bound(nuMax)} from a grid of starts, closest in the plane shown, and cannot be sure: ${more}.`;
}

const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Powers of ten far from 1 as such, other numbers with six digits. */
function bound(value: number): string {
  const exponent = Math.round(Math.log10(Math.abs(value)));
  if (Math.abs(exponent) < 5 || Number(`1e${exponent}`) !== value) return sixDigits(value);
  const raised = [...String(Math.abs(exponent))].map((digit) => digits[Number(digit)]).join('');
  return `10${exponent < 0 ? '⁻' : ''}${raised}`;
}
