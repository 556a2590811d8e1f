import { type Domain, reduce } from './domain';
import { hull, type Interval, interval } from './interval';
import type { Cell } from './layer';
import { enclose } from './moments';
import type { Weights } from './Weights';

/** Encloses the image of a whole domain under one layer: the hull over `pieces` × `pieces` boxes of the (m, s) rectangle. */
export function imageRange(domain: Domain, weights: Weights, pieces = 12): Cell {
  const { m, s } = reduce(domain).box;
  let image: Cell | null = null;
  for (const partOfM of cut(m, pieces)) {
    for (const partOfS of cut(s, pieces)) {
      const { mean, variance } = enclose({ m: partOfM, s: partOfS }, weights).moments;
      image = image ? { mu: hull(image.mu, mean), nu: hull(image.nu, variance) } : { mu: mean, nu: variance };
    }
  }
  return image!;
}

/** Pieces of an interval that share their ends, so that together they are all of it. */
function cut({ lo, hi }: Interval, pieces: number): readonly Interval[] {
  if (lo === hi) return [interval(lo, hi)];
  const end = (i: number) => (i === pieces ? hi : Math.min(hi, lo + ((hi - lo) * i) / pieces));
  return Array.from({ length: pieces }, (_, i) => interval(end(i), end(i + 1)));
}
