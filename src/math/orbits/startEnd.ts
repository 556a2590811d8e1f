import type { Moments, Outcome } from '../types';

/**
 * What becomes of starts at one setting, by the ends of their orbits. `mixed`: it depends on the start, and one end is
 * an attracting fixed point with ν > 0. `fails`: it depends on the start, and no end is one. Undecided ends count only
 * alone.
 */
export const regimeKinds = ['diverges', 'undecided', 'converges', 'collapses', 'cycles', 'mixed', 'fails'] as const;
export type RegimeKind = (typeof regimeKinds)[number];

/** What a start tends to; `reach` is how near counts as arrived, in units of √ν + |μ|. */
export interface End {
  readonly kind: RegimeKind;
  readonly points: readonly Moments[];
  readonly rate: number;
  readonly reach: number;
}

export const diverges: End = { kind: 'diverges', points: [], rate: Infinity, reach: 0 };
export const undecided: End = { kind: 'undecided', points: [], rate: 1, reach: 0 };

/** The end among those known that this one is, or itself. */
export function known(ends: readonly End[], end: End): End {
  return ends.find((other) => alike(other, end)) ?? end;
}

/** (0, 0), which only the limit near it tells: SELU has a kink there, and no derivative decides. */
export function endOfNothing(rate: number): End {
  return { kind: 'collapses', points: [{ mu: 0, nu: 0 }], rate, reach: 0 };
}

/** The end that the verdict on an orbit names. */
export function endOfOrbit(outcome: Outcome): End {
  switch (outcome.kind) {
    case 'diverges':
      return diverges;
    case 'undecided':
      return undecided;
    // No rate says how fast.
    case 'sinks':
      return { kind: outcome.to.nu > 0 ? 'converges' : 'collapses', points: [outcome.to], rate: 1, reach: 0 };
    case 'cycles':
      return { kind: 'cycles', points: outcome.points, rate: outcome.rate, reach: reachOf(outcome.rate) };
    case 'converges':
    case 'collapses':
      // One of a line, and every start has its own: no point stands for the setting.
      if (outcome.line) return { kind: outcome.kind, points: [], rate: outcome.rate, reach: 0 };
      return { kind: outcome.kind, points: [outcome.to], rate: outcome.rate, reach: reachOf(outcome.rate) };
  }
}

/** How near to an end of this rate a start counts as arrived. */
export function reachOf(rate: number): number {
  return 0.02 * Math.max(0, 1 - rate);
}

export function isNear(point: Moments, mu: number, nu: number, reach: number): boolean {
  const scale = Math.sqrt(point.nu) + Math.abs(point.mu);
  return Math.abs(point.mu - mu) <= reach * scale && Math.abs(point.nu - nu) <= reach * scale * scale;
}

/** How far the nearest of these points is, in the same units. */
export function nearest(points: readonly Moments[], mu: number, nu: number): number {
  let least = Infinity;
  for (const point of points) {
    const scale = Math.sqrt(point.nu) + Math.abs(point.mu);
    least = Math.min(least, Math.max(Math.abs(point.mu - mu) / scale, Math.abs(point.nu - nu) / scale ** 2));
  }
  return least;
}

function alike(a: End, b: End): boolean {
  return (
    a.points.length === b.points.length &&
    a.points.some((point) => isNear(point, b.points[0]!.mu, b.points[0]!.nu, 1e-6))
  );
}
