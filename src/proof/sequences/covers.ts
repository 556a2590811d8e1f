import type { Cell } from '../moments/layer';

/**
 * True where every point of a cell lies in one of the others: by comparisons alone. The others' ends in ν cut the cell
 * into slabs; in each the others that span it must follow each other in μ from side to side. False for an empty cell.
 */
export function covers(others: readonly Cell[], { mu, nu }: Cell): boolean {
  if (!(mu.lo <= mu.hi && nu.lo <= nu.hi)) return false;
  const near = others.filter(
    (one) => one.mu.lo <= mu.hi && one.mu.hi >= mu.lo && one.nu.lo <= nu.hi && one.nu.hi >= nu.lo,
  );
  if (near.some((one) => one.mu.lo <= mu.lo && one.mu.hi >= mu.hi && one.nu.lo <= nu.lo && one.nu.hi >= nu.hi))
    return true;
  if (near.length < 2) return false;
  const cuts = [
    ...new Set([nu.lo, nu.hi, ...near.flatMap((one) => [one.nu.lo, one.nu.hi]).filter((y) => nu.lo < y && y < nu.hi)]),
  ].sort((a, b) => a - b);
  const slabs =
    cuts.length > 1 ? cuts.slice(1).map((high, index) => [cuts[index]!, high] as const) : [[nu.lo, nu.hi] as const];
  return slabs.every(([low, high]) => {
    let reached = mu.lo;
    let touched = false;
    const spanning = near.filter((one) => one.nu.lo <= low && one.nu.hi >= high).sort((a, b) => a.mu.lo - b.mu.lo);
    for (const one of spanning) {
      if (one.mu.lo > reached) return false;
      touched = true;
      reached = Math.max(reached, one.mu.hi);
      if (reached >= mu.hi) return true;
    }
    return touched && reached >= mu.hi;
  });
}
