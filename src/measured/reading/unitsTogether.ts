import type { MeasuredLayer } from '../MeasuredNetwork';

/** Numbers of the units of one layer, one after the other; NaN where not given. */
export interface UnitNumbers {
  readonly means: ArrayLike<number>;
  readonly variances: ArrayLike<number>;
  readonly omegas: ArrayLike<number>;
  readonly taus: ArrayLike<number>;
}

type Together = Pick<
  MeasuredLayer,
  'mean' | 'variance' | 'meanError' | 'varianceError' | 'units' | 'omega' | 'tau' | 'perUnit'
>;

/**
 * A layer's numbers from those of its n units: the mean of their means; the mean of d = variance + (mean − pooled)²; and
 * as deviations the root of the sample variance of means and of d, over n.
 */
export function unitsTogether({ means, variances, omegas, taus }: UnitNumbers): Together {
  const n = means.length;
  const mean = average(means);
  const squares = Float64Array.from(means, (own, i) => variances[i]! + (own - mean) ** 2);
  const variance = average(squares);
  const error = (of: ArrayLike<number>, middle: number) =>
    n < 2 ? null : Math.sqrt(sum(Float64Array.from(of, (x) => (x - middle) ** 2)) / (n * (n - 1)));
  const perUnit = new Float64Array(4 * n);
  for (let i = 0; i < n; i++) perUnit.set([means[i]!, variances[i]!, omegas[i]!, taus[i]!], 4 * i);
  const known = (of: ArrayLike<number>) => (n > 0 && !Number.isNaN(average(of)) ? average(of) : null);
  return {
    ...{ mean, variance, units: n, omega: known(omegas), tau: known(taus), perUnit },
    ...{ meanError: error(means, mean), varianceError: error(squares, variance) },
  };
}

function sum(of: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < of.length; i++) total += of[i]!;
  return total;
}

const average = (of: ArrayLike<number>) => sum(of) / of.length;
