import type { Report } from '../../worker/theorems/proofMessages';

/** Tells of a bound in one box whether it shows the claim there. */
export function leafHolds({ sense, limit, strict }: Pick<Report, 'sense' | 'limit' | 'strict'>) {
  return (bound: number): boolean =>
    (sense === 'below' ? bound < limit : bound > limit) || (!strict && bound === limit);
}
