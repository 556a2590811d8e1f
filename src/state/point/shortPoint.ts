import type { FixedPoint, Moments } from '../../math/types';
import { selectedPoint } from './selectedPoint';

/** Decimals at which a point is told from others as a rule, and all that a double of this size has. */
const [fewest, most] = [4, 15];

/**
 * A wish that selects the fixed point of that index, written with no more decimals than that takes: (0, 1), not
 * (9.17e-17, 1).
 */
export function shortPoint(points: readonly FixedPoint[], index: number): Moments {
  const { mu, nu } = points[index]!;
  for (let decimals = fewest; decimals <= most; decimals += 1) {
    const short = { mu: rounded(mu, decimals), nu: rounded(nu, decimals) };
    if (selectedPoint(points, short) === index) return short;
  }
  return { mu, nu };
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals)) + 0;
}
