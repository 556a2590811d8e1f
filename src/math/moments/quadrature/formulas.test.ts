import { expect, test } from 'vitest';
import reference from '../../../reference/formulas.json';
import { kernelOf } from '../../map/kernelOf';

type Row = readonly [formula: string, m: number, s: number, mean: number, variance: number];
const rows = reference.moments as unknown as readonly Row[];

/** Means of what rests at 0 are told to the size of a deviation; where all weight lies in a tail, so is its slope. */
test.each(rows)('%s has its moments: m = %f, s = %f', (formula, m, s, mean, variance) => {
  const out = new Float64Array(7);
  kernelOf({ activation: 'formula', formula })(m, s, 1, 1, out);
  const size = Math.sqrt(mean * mean + variance);
  expect(Math.abs(out[0]! - mean) / size, `mean ${out[0]}, expected ${mean}`).toBeLessThan(1e-12);
  expect(Math.abs(out[1]! / variance - 1), `variance ${out[1]}, expected ${variance}`).toBeLessThan(1e-11);
});
