import { expect, test } from 'vitest';
import reference from '../../reference/formulas.json';
import { parseFormula } from '../reading/parseFormula';
import { domainProblem } from './domainProblem';

const constants = { lambda: 1, alpha: 1, beta: 1 };

function bound(text: string) {
  const read = parseFormula(text);
  if ('problem' in read) throw new Error(`${text}: ${read.problem}`);
  return read.formula.bind(constants);
}

type Row = readonly [formula: string, z: number, value: number | null, slope: number | null];
const rows = reference.values as unknown as readonly Row[];
/**
 * What these subtract is nearly equal somewhere, and nobody rewrites it: there they have the digits of what is
 * subtracted.
 */
const cancelling = new Set([
  'exp(z)/(2+exp(z)+exp(-z))',
  '2*log(1+exp(3*z))/3-z',
  'squareplus(z)',
  'sqrt(1+exp(2*z))/(1+exp(z))',
]);
const texts = [...new Set(rows.map(([text]) => text))];

test.each(texts)(
  '%s has its own values and slopes, near and far, though doubles overflow or cancel on the way',
  (text) => {
    const { value, slope, ...rest } = bound(text);
    expect(domainProblem({ value, slope, ...rest })).toBeUndefined();
    for (const [, z, right, rightSlope] of rows.filter(([of]) => of === text)) {
      // Half a unit of z in an exponent is |z| units of the value.
      const digits = 4e-15 * (1 + Math.abs(z) / 40);
      if (right !== null) {
        const found = value(z);
        const lost = cancelling.has(text) ? 2 ** -51 * Math.max(1, Math.abs(z)) : 0;
        const allowed = digits * Math.abs(right) + lost + 1e-300;
        if (!(Math.abs(found - right) <= allowed)) throw new Error(`${text} at ${z}: ${found}, expected ${right}`);
      }
      if (rightSlope !== null) {
        // A slope is often a difference of larger parts, of the size of 1.
        const scale = Math.abs(rightSlope) + (cancelling.has(text) || Math.abs(z) <= 5 ? 0.1 : 0);
        const found = slope(z);
        if (!(Math.abs(found - rightSlope) <= digits * scale + 1e-300))
          throw new Error(`the slope of ${text} at ${z}: ${found}, expected ${rightSlope}`);
      }
    }
  },
);
