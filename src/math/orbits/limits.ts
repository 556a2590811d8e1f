import type { Limit } from '../Curve';
import { classify } from '../fixedPoints/classify';
import { type Kernel, kernelSize } from '../kernel';
import type { Step } from '../map/stepOf';
import { straightStep } from '../map/straightStep';
import { traitsOf } from '../moments/traits';
import { once } from '../numeric/once';
import type { Parameters } from '../types';
import { type Followed, followLimit } from './followLimit';

/** What the map's limits at short and at long distances say of an orbit that has come there. */
export interface Limits {
  /** The layer next to (0, 0). */
  readonly nearby: Step;
  /**
   * The factor per layer of √(μ² + ν) when the orbit from here goes to (0, 0), undefined when it does not, or when this
   * is too far from it to tell. `lost`: this place is no more than what doubles have left of one with a variance, and its
   * direction is not known.
   */
  readonly collapses: (mu: number, nu: number, lost?: boolean) => number | undefined;
  /** Whether the orbit from here grows without bound, as far as the limit tells; false where it does not. */
  readonly diverges: (mu: number, nu: number) => boolean;
  /** Follows an orbit from next to (0, 0) for long, as if it were at the distance `short`. */
  readonly fromNothing: (mu: number, nu: number, lost?: boolean) => Followed;
  /** Whether (0, 0) is a fixed point. */
  readonly keepsZero: boolean;
  /** Whether anything is known of the map far out: that f is nearly linear or constant on each side. */
  readonly plain: boolean;
}

/** Distances at which the limits are read off: squares stay in the range of numbers, and nothing bends f there. */
export const short = 2 ** -30;
const long = 2 ** 200;
/** Distances from which on the limits are asked. */
export const inside = 1e-6;
export const far = 1e6;
/** Variances below lose digits. */
export const underflow = 1e-300;
/** A factor per layer that is told from 1. */
const told = 1e-6;
/** Layers that a direction is followed at most, and in evaluations of SELU. */
const mostLayers = 1000;
const mostWork = 20_000;
/** Times as many for what is all but gone. */
const longer = 20;
/** The map at hand has to agree with its limit to this part of the growth's logarithm. */
const part = 0.05;

const here = new Float64Array(kernelSize);
const there = new Float64Array(kernelSize);

/**
 * Near (0, 0) and far out the map is nearly homogeneous of degree 1 in (μ, √ν), kinks at 0 included, and where an orbit
 * ends follows from its direction, which is followed until it rests (`followLimit`). That it shrinks or grows for some
 * layers proves nothing: next to the axis ν = 0 the direction may drift for hundreds of layers before it turns.
 *
 * @param from the distance from which on they are asked far out; near (0, 0) it is 1 over that
 * @param quick the map to 4e-8, which is enough to see whether it agrees with its limit
 */
export function limitsOf(parameters: Parameters, kernel: Kernel, step: Step, from = far, quick = step): Limits {
  const { lambda, alpha, bias = 0, biasVariance = 0 } = parameters;
  const { curve, cost } = traitsOf(kernel);
  const ends = curve?.(lambda, alpha).limits ?? { left: 'linear', right: 'linear' };
  const plain = isPlain(ends.left) && isPlain(ends.right);
  const distant = (plain ? straightStep(parameters, kernel, long) : undefined) ?? step;
  const nearby = straightStep(parameters, kernel, short, true) ?? step;
  /** How far a limit is followed; what sums cost, which takes panels far out to say, is asked only if it sums. */
  const layersOf = (limit: Step) =>
    limit === step ? Math.max(100, Math.min(mostLayers, Math.ceil(mostWork / cost(lambda, alpha)))) : mostLayers;
  const beyond = from * Math.max(1, Math.abs(bias), Math.sqrt(biasVariance));
  step(0, 0, here);
  const keepsZero = here[0] === 0 && here[1] === 0;
  /** How far a layer at this place is from the limit's, in units of the size. */
  const gap = (mu: number, nu: number, reach: number, limit: Step): number => {
    const scale = reach / Math.hypot(mu, Math.sqrt(nu));
    quick(mu, nu, here);
    limit(mu * scale, nu * scale * scale, there);
    const across = here[0]! * scale - there[0]!;
    const up = Math.sqrt(here[1]!) * scale - Math.sqrt(there[1]!);
    return Math.hypot(across, up) / reach;
  };
  /**
   * Of a place with lost variance: where f is 0 on one side, the tail of the other leaves a deviation √ν beside which the
   * mean is nothing, as both are like the tail's probability; elsewhere the mean may be what is left. The one that grows.
   */
  const follow = (mu: number, nu: number, lost: boolean, most: number): Followed => {
    const found = lost ? followLimit(nearby, 0, 1, short, most) : undefined;
    return found && (mu === 0 || !(found.growth < 1)) ? found : followLimit(nearby, mu, nu, short, most);
  };
  /**
   * Where f has no kink H tells, also of directions that come to rest like 1/layers, as with |ω| = √τ in a random layer.
   * NaN at a kink.
   */
  const smoothRate = once(() => {
    const { kink, H } = classify(kernel, parameters, 0, 0);
    return kink ? Number.NaN : Math.max(Math.abs(H[0][0]), Math.sqrt(H[1][1]));
  });
  return {
    ...{ nearby, keepsZero, plain },
    collapses(mu, nu, lost = isGone(mu, nu)) {
      const size = Math.hypot(mu, Math.sqrt(nu));
      if (!keepsZero || !(size * from < 1)) return undefined;
      if (size === 0 && !lost) return 0;
      const { growth: followed, greatest } = follow(mu, nu, lost, layersOf(nearby));
      const growth = Number.isNaN(followed) ? smoothRate() : followed;
      if (!(growth < 1 - told) || (!lost && greatest > Math.log(10 / from))) return undefined;
      return lost || gap(mu, nu, short, nearby) <= part * Math.min(1, -Math.log(growth)) ? growth : undefined;
    },
    fromNothing: (mu, nu, lost = isGone(mu, nu)) => follow(mu, nu, lost, longer * layersOf(nearby)),
    diverges(mu, nu) {
      if (!plain || !(Math.hypot(mu, Math.sqrt(nu)) > beyond)) return false;
      const { growth, least } = followLimit(distant, mu, nu, long, layersOf(distant));
      if (!(growth > 1 + told) || least < Math.log(0.1 * beyond)) return false;
      return gap(mu, nu, long, distant) <= part * Math.min(1, Math.log(growth));
    },
  };
}

const isGone = (mu: number, nu: number) => mu * mu + nu < underflow;

function isPlain(limit: Limit): boolean {
  return typeof limit === 'number' || limit === 'linear';
}
