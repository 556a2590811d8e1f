import { hull, type Interval, interval, isSubset, middle, point } from '../intervals/interval';
import { type Domain, reduce } from '../moments/domain';
import type { Cell } from '../moments/layer';
import { type Weights, weightsOf } from '../moments/Weights';
import { theorem1Domain } from '../statements/paperDomains';
import { enclosedFixedPoint } from './krawczyk';

/** The fixed points of Theorem 1's box over the whole (ω, τ) rectangle. */
export interface FixedPointRange {
  /** Every fixed point lies in here. */
  readonly outer: Cell;
  /** The fixed points at the rectangle's four corners, enclosed, with their (ω, τ). */
  readonly corners: readonly { readonly omega: number; readonly tau: number; readonly cell: Cell }[];
}

/**
 * Encloses all fixed points that Theorem 1 speaks of, sharper than the paper. For each piece of the (ω, τ) rectangle
 * Krawczyk's operator encloses one fixed point for every (ω, τ) of the piece; by the statement theorem1.fixedPoint the
 * box holds no other. `pieces` per side, 16 where left out; throws where a piece is too wide for the proof or its fixed
 * point was not shown to lie in the box. Yields after every piece the part done.
 */
export function* fixedPointRangeSteps(
  domain: Domain = theorem1Domain,
  pieces = 16,
  weights: Weights = weightsOf(),
): Generator<number, FixedPointRange, void> {
  const { omega, tau } = reduce(domain);
  const [muRange, nuRange] = [interval(...domain.mu), interval(...domain.nu)];
  const side = ({ lo, hi }: Interval, i: number) =>
    interval(lo + ((hi - lo) * i) / pieces, i + 1 === pieces ? hi : lo + ((hi - lo) * (i + 1)) / pieces);
  const start = [middle(muRange), middle(nuRange)] as const;
  let outer: Cell | null = null;
  for (let i = 0; i < pieces; i++) {
    for (let j = 0; j < pieces; j++) {
      const layer = { omega: side(omega, i), tau: side(tau, j), weights };
      const cell = enclosedFixedPoint(start, layer, 1e-3);
      if (!cell) throw new Error(`No fixed point was enclosed for ω in piece ${i}, τ in piece ${j} of ${pieces}.`);
      if (!isSubset(cell.mu, muRange) || !isSubset(cell.nu, nuRange))
        throw new Error(`The fixed point for ω in piece ${i}, τ in piece ${j} may lie outside the box.`);
      outer = outer ? { mu: hull(outer.mu, cell.mu), nu: hull(outer.nu, cell.nu) } : cell;
      yield (i * pieces + j + 1) / (pieces * pieces);
    }
  }
  const corners = domain.omega.flatMap((omega) =>
    domain.tau.flatMap((tau) => {
      const cell = enclosedFixedPoint(start, { omega: point(omega), tau: point(tau), weights });
      return cell ? [{ omega, tau, cell }] : [];
    }),
  );
  return { outer: outer!, corners };
}

/** Runs fixedPointRangeSteps to its end. */
export function fixedPointRange(domain?: Domain, pieces?: number): FixedPointRange {
  const steps = fixedPointRangeSteps(domain, pieces);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
