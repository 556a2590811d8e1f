import type { FixedPoint, Window } from '../../math/types';

/** More fixed points than most maps have, and few enough to be read. */
export const mostListed = 16;

export interface Listed {
  readonly points: readonly FixedPoint[];
  /** A sentence about the fixed points that are not listed; empty when all are. */
  readonly sentence: string;
}

/**
 * The fixed points worth listing, in their order: all,
 * or the ones nearest to the window's centre when there are too many.
 */
export function listFixedPoints(found: readonly FixedPoint[], window: Window): Listed {
  if (found.length <= mostListed) return { points: found, sentence: '' };
  const distance = ({ mu, nu }: FixedPoint) =>
    Math.hypot(
      (mu - (window.muMin + window.muMax) / 2) / (window.muMax - window.muMin),
      (nu - (window.nuMin + window.nuMax) / 2) / (window.nuMax - window.nuMin),
    );
  const nearest = new Set([...found].sort((p, q) => distance(p) - distance(q)).slice(0, mostListed));
  return {
    points: found.filter((point) => nearest.has(point)),
    sentence: `${found.length} fixed points were found; the ${mostListed} nearest to the middle of the plane are listed.`,
  };
}
