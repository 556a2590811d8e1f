import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryFormula } from '../arbitraryFormula';
import { domainProblem } from '../calculus/domainProblem';
import { parseFormula } from './parseFormula';
import { readFormula } from './readFormula';

test('the address keeps the text without white space around it, or has a clause', () => {
  expect(readFormula('  2*tanh(z) ')).toEqual({ value: '2*tanh(z)' });
  expect(readFormula('1/z')).toEqual({ value: '1/z' });
  expect(readFormula('1/z', { lambda: 1, alpha: 1, beta: 1 })).toEqual({
    problem: 'at z = 0 it is beyond all bounds',
    at: 0,
    length: 3,
  });
  expect(readFormula('sinn(z)')).toMatchObject({ problem: 'there is no function called sinn; did you mean sin?' });
});

test('whatever can be read can be bound and judged', () => {
  fc.assert(
    fc.property(arbitraryFormula, fc.constantFrom(1, 0, -1e300, 1e-300), (text, constant) => {
      const read = parseFormula(text);
      if ('problem' in read) throw new Error(read.problem);
      const bound = read.formula.bind({ lambda: constant, alpha: 1.5, beta: constant });
      const problem = domainProblem(bound);
      expect(String(problem)).not.toMatch(/NaN|Infinity/);
      if (problem === undefined) {
        // Wherever they are: those beyond |z| = 50 are found as well.
        expect(bound.kinks.every((kink, k) => Number.isFinite(kink) && !(kink <= bound.kinks[k - 1]!))).toBe(true);
        expect(bound.jumps.every(Number.isFinite)).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});
