import { exp } from '../../special/exponential';
import { perAverage } from './averaged';
import { type PanelTable, perNode } from './panelTable';

/**
 * Writes the derivatives of E f and Var f by m and s from values of f alone, F = f − E f, over panels `from` to `to`:
 *
 *     ∂E f/∂m = E yF/s,   ∂E f/∂s = E (y² − s)F/(2s²),   and the same of F² for the variance;   y = z − m.
 *
 * Where a curve oscillates faster than nodes can follow, slopes miss more than values by as much as they are larger.
 */
export function slopesByValues(
  table: PanelTable,
  k: number,
  [from, to]: readonly [number, number],
  m: number,
  s: number,
  mean: number,
  out: Float64Array,
): void {
  const [w, f, squares] = [0, 1, 2].map(() => [0, 0, 0]) as [number[], number[], number[]];
  const add = (y: number, weight: number, one: number, value: number, square: number) => {
    for (let power = 0, factor = weight; power < 3; power++, factor *= y) {
      w[power]! += factor * one;
      f[power]! += factor * value;
      squares[power]! += factor * square;
    }
  };
  for (let i = from; i <= to; i++) {
    const { numbers, averages } = table(k, i);
    for (let p = 0; p < numbers.length; p += perNode) {
      const y = numbers[p]! - m;
      const F = numbers[p + 2]! - mean;
      add(y, numbers[p + 1]! * exp((-y * y) / (2 * s)), 1, F, F * F);
    }
    const all = averages?.numbers ?? [];
    const a = (averages?.origin ?? 0) - mean;
    for (let p = 0; p < all.length; p += perAverage) {
      const y = all[p]! - m;
      const [one, g, square] = [all[p + 1]!, all[p + 2]!, all[p + 3]!];
      add(y, exp((-y * y) / (2 * s)), one, g + a * one, square + a * (2 * g + a * one));
    }
  }
  const over = 1 / w[0]!;
  out[3] = (f[1]! * over) / s;
  out[4] = ((f[2]! - s * f[0]!) * over) / (2 * s * s);
  out[5] = (squares[1]! * over) / s;
  out[6] = ((squares[2]! - s * squares[0]!) * over) / (2 * s * s);
}
