import { expect, test } from 'vitest';
import { parseFormula } from '../../formula';
import data from '../../reference/many-moments.json';
import { type Interval, point } from '../intervals/interval';
import type { JetSource } from './Jet';
import { quadratureJet } from './quadratureJet';

/** Twenty points of each of fifty functions; numbers are high + low, derivatives with respect to m of order 0 to 4. */
interface Reference {
  readonly formula: string;
  readonly m: number;
  readonly s: number;
  readonly mean: readonly (readonly [number, number])[];
  readonly square: readonly (readonly [number, number])[];
}
const references = data as unknown as readonly Reference[];

/** The references are right to about 50 digits absolutely: what is smaller than that says nothing. */
const floor = 1e-45;
const holds = ({ lo, hi }: Interval, [high, low]: readonly [number, number]) =>
  (lo < high || (lo === high && low >= 0) || lo <= floor) && (high < hi || (high === hi && low <= 0) || hi >= -floor);

test('of ten thousand moments of fifty functions none lies outside its enclosure', () => {
  const constants = { lambda: point(1.25), alpha: point(1.5), beta: point(0.125) };
  const sources = new Map<string, JetSource>();
  const outside: string[] = [];
  let judged = 0;
  for (const { formula, m, s, mean, square } of references) {
    const read = parseFormula(formula);
    if (!('formula' in read)) throw new Error(`${formula}: ${read.problem}`);
    const source = sources.get(formula) ?? quadratureJet(read.formula.tree, constants);
    sources.set(formula, source);
    const jet = source.jet(m, s);
    for (const [name, rows, found] of [['E f', mean, jet.mean] as const, ['E f²', square, jet.square] as const])
      for (const [k, reference] of rows.entries()) {
        judged++;
        const { lo, hi } = found[k]!;
        if (!(Number.isFinite(lo) && Number.isFinite(hi) && holds(found[k]!, reference)))
          outside.push(`${formula} at (${m}, ${s}): ∂${k} ${name} is ${reference}, got [${lo}, ${hi}]`);
      }
  }
  expect(outside).toEqual([]);
  expect([judged, sources.size]).toEqual([10_000, 50]);
});
