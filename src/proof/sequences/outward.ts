import { interval } from '../intervals/interval';
import { above, below } from '../intervals/rounding';
import type { Cell } from '../moments/layer';

/** How far an end moves, as a share of its size and of the cell's. */
const margin = 1e-7;

/**
 * A cell a hair larger whose ends have at most eight digits: short in a file, and with room for a checker that encloses
 * less sharply. That it holds the cell is compared, not trusted.
 */
export function outward({ mu, nu }: Cell): Cell {
  const [spread, height] = [mu.hi - mu.lo, nu.hi - nu.lo];
  return {
    mu: interval(down(mu.lo, spread), up(mu.hi, spread)),
    nu: interval(Math.max(0, down(nu.lo, Math.min(height, nu.lo))), up(nu.hi, height)),
  };
}

function down(x: number, size: number): number {
  const short = Number((x - margin * (Math.abs(x) + size)).toPrecision(8));
  return short < x ? short : below(x);
}

function up(x: number, size: number): number {
  const short = Number((x + margin * (Math.abs(x) + size)).toPrecision(8));
  return short > x ? short : above(x);
}
