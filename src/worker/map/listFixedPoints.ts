import { momentMap } from '../../math';
import type { FixedPoint, Parameters, Window } from '../../math/types';

/** More fixed points than the map has outside limit cases, and few enough to be read. */
export const mostListed = 16;

export interface Listed {
  readonly points: readonly FixedPoint[];
  /** A sentence about the fixed points that are not listed; empty when all are. */
  readonly sentence: string;
}

/** The fixed points worth listing, in their order: all, or the ones nearest to the window's centre when there are too many. */
export function listFixedPoints(parameters: Parameters, found: readonly FixedPoint[], window: Window): Listed {
  const ends = segment(parameters, found);
  const fixedLine = ends
    ? `Every point with ν = 0 and μ from ${ends[0].mu} to ${ends[1].mu} is fixed; only the ends are listed.`
    : '';
  if (found.length <= mostListed) return { points: found, sentence: fixedLine };
  const distance = ({ mu, nu }: FixedPoint) =>
    Math.hypot(
      (mu - (window.muMin + window.muMax) / 2) / (window.muMax - window.muMin),
      (nu - (window.nuMin + window.nuMax) / 2) / (window.nuMax - window.nuMin),
    );
  const near = [...found].sort((p, q) => distance(p) - distance(q)).slice(0, mostListed);
  if (found.every(({ marginal }) => marginal)) {
    const inView = near.filter(
      ({ mu, nu }) => mu >= window.muMin && mu <= window.muMax && nu >= window.nuMin && nu <= window.nuMax,
    );
    const points = inView.length > 0 ? inView : near.slice(0, 1);
    const whole = `Fixed points lie side by side along a whole line (${found.length} were met); a few of them are listed.`;
    return { points: found.filter((point) => points.includes(point)), sentence: `${fixedLine} ${whole}`.trim() };
  }
  const nearest = new Set(near);
  const many = `${found.length} fixed points were found; the ${mostListed} nearest to the middle of the plane are listed.`;
  return { points: found.filter((point) => nearest.has(point)), sentence: `${fixedLine} ${many}`.trim() };
}

/** Two neighbours on ν = 0 between which all is fixed, tried at 64 places; undefined when there are none. */
function segment(parameters: Parameters, found: readonly FixedPoint[]): readonly [FixedPoint, FixedPoint] | undefined {
  const collapsed = found.filter((point) => point.boundary);
  for (let i = 1; i < collapsed.length; i++) {
    const ends = [collapsed[i - 1]!, collapsed[i]!] as const;
    if (Array.from({ length: 64 }, (_, place) => isFixed(parameters, ends, (place + 0.5) / 64)).every(Boolean))
      return ends;
  }
  return undefined;
}

function isFixed(parameters: Parameters, [low, high]: readonly [FixedPoint, FixedPoint], part: number): boolean {
  const mu = low.mu + (high.mu - low.mu) * part;
  const to = momentMap({ mu, nu: 0 }, parameters);
  // A product of two roundings away from exact, as λ(ωμ) is.
  return Math.abs(to.mu - mu) <= 1e-14 * Math.abs(mu) && to.nu === 0;
}
