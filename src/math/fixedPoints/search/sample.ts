import { type Kernel, kernelSize } from '../../kernel';
import { stepOf } from '../../map/stepOf';
import { traitsOf } from '../../moments/traits';
import type { Moments, Parameters, Window } from '../../types';
import { innerCycle } from '../cycle';
import { alongVariance } from './alongVariance';
import { wideGrid, windowGrid } from './grids';
import { isFlat } from './isFlat';
import { sweep } from './sweep';

const moments = new Float64Array(kernelSize);
/** Evaluations of a sample, in those of SELU, with the fewest and the most; half of these few miss some saddles. */
const work = 60_000;
const fewest = 1000;
const fewestSlow = 700;
const most = 6000;
/**
 * An activation that takes longer than this has so many wiggles that sums over wide Gaussians take long:
 * it is sampled less far out.
 */
const slow = 100;
const narrower = { muMin: -100, muMax: 100, nuMax: 1e3 };
/** Newton's method is charged this many evaluations, however many it takes. */
const newton = 8;
/** Orbits that are followed for seeds, and how far. */
const starts: readonly Moments[] = [
  { mu: 0.1, nu: 1 },
  { mu: -0.5, nu: 0.3 },
  { mu: 1, nu: 4 },
];
const layers = 60;
/**
 * Around a point whose H nearly has the eigenvalue 1 another is looked for at these distances, in units of √ν + |μ|.
 */
const nearly = 0.1;
/**
 * More isolated fixed points than these are a line of them; after so many evaluations none is looked for beside
 * another.
 */
const mostRoots = 100;
const mostBeside = 2000;
const aside = [1e-4, 1e-3, 1e-2, 0.1];

export interface Sample {
  readonly roots: readonly Moments[];
  /** The part of the region that was sampled. */
  readonly searched: Window;
  readonly evaluations: number;
}

/**
 * Fixed points with ν > 0 where their absence cannot be shown: Newton's method from where orbits end or slow down, from
 * given seeds, at ω = 0 from every crossing of the variance's own map (`alongVariance`), else from the cells of a grid
 * on the part of the plane that matters most, then of one over all of it (`sweep`). Bounded by the time of 60 000
 * evaluations of SELU, but by 1000 of the map; with many wiggles by 700, and it reaches to |μ| = 100, ν = 1000 and the
 * part that matters most. Yields every few evaluations.
 */
export function* sample(
  kernel: Kernel,
  parameters: Parameters,
  whole: Window,
  { near, seeds }: { readonly near: Window; readonly seeds: readonly Moments[] },
): Generator<void, Sample> {
  const { omega, lambda, alpha } = parameters;
  const cost = traitsOf(kernel).cost(lambda, alpha);
  const region = cost > slow ? clipped(around(narrower, near), whole) : whole;
  const step = stepOf(parameters, kernel);
  const count = { evaluations: 0 };
  const roots: Moments[] = [];
  const polish = (mu: number, nu: number) => {
    count.evaluations += newton;
    return nu > 0 ? innerCycle(kernel, parameters, { mu, nu }, 1)?.points[0] : undefined;
  };
  const known = ({ mu, nu }: Moments) => {
    const unit = 1e-7 * (Math.sqrt(nu) + Math.abs(mu));
    return roots.some((other) => Math.abs(other.mu - mu) <= unit && Math.abs(other.nu - nu) <= 1e-7 * nu);
  };
  const found = (point: Moments) => {
    const { muMin, muMax, nuMin, nuMax } = whole;
    if (point.mu < muMin || point.mu > muMax || point.nu < nuMin || point.nu > nuMax || known(point)) return;
    if (roots.length >= mostRoots) return;
    roots.push(point);
    if (count.evaluations < mostBeside && !isFlat(step, point)) beside(point);
  };
  /** A second point close to one that is nearly double. */
  const beside = ({ mu, nu }: Moments) => {
    step(mu, nu, moments);
    const unit = Math.sqrt(nu) + Math.abs(mu);
    const [a, b, c, d] = [moments[3]! - 1, moments[4]! * unit, moments[5]! / unit, moments[6]! - 1];
    if (Math.abs(a * d - b * c) > nearly * Math.max(Math.abs(a), Math.abs(b), Math.abs(c), Math.abs(d))) return;
    const [x, y] = Math.hypot(a, b) >= Math.hypot(c, d) ? [-b, a] : [-d, c];
    const length = Math.hypot(x, y);
    if (length === 0) return;
    for (const distance of aside)
      for (const side of [-distance, distance]) {
        const other = polish(mu + (side * unit * x) / length, nu + (side * unit * unit * y) / length);
        if (other) found(other);
      }
  };
  const seed = (mu: number, nu: number) => {
    const point = polish(mu, nu);
    if (point) found(point);
  };

  for (const { mu, nu } of seeds) {
    seed(mu, nu);
    yield;
  }
  for (const start of starts) {
    for (const { mu, nu } of yield* slowest(start)) {
      seed(mu, nu);
      yield;
    }
  }
  if (omega === 0) {
    for (const { mu, nu } of yield* alongVariance(kernel, parameters, region, count)) {
      seed(mu, nu);
      yield;
    }
    return { roots, searched: region, evaluations: count.evaluations };
  }
  const budget = count.evaluations + Math.min(most, Math.max(cost > slow ? fewestSlow : fewest, work / cost));
  const rest = { polish, found, work: count };
  // A third for the part that matters most: what it leaves goes to the rest.
  yield* sweep(step, windowGrid(clipped(near, region), region), { ...rest, most: count.evaluations + budget / 3 });
  yield* sweep(step, wideGrid(parameters, region), { ...rest, most: budget });
  return { roots, searched: region, evaluations: count.evaluations };

  /** The last place of an orbit, and the one that a layer moved least before it left. */
  function* slowest(start: Moments): Generator<void, Moments[]> {
    let { mu, nu } = start;
    let least = Infinity;
    let still = start;
    const inside = () => mu >= region.muMin && mu <= region.muMax && nu >= region.nuMin && nu <= region.nuMax;
    for (let layer = 0; layer < layers && inside(); layer++) {
      step(mu, nu, moments);
      count.evaluations++;
      const unit = Math.sqrt(nu) + Math.abs(mu);
      const move = Math.abs(moments[0]! - mu) / unit + Math.abs(moments[1]! - nu) / (unit * unit);
      if (layer > 0 && move < least) {
        least = move;
        still = { mu, nu };
      }
      mu = moments[0]!;
      nu = moments[1]!;
      yield;
    }
    return inside() ? [still, { mu, nu }] : [still];
  }
}

/** The least window with both; near and above ν = 0. */
function around(a: Omit<Window, 'nuMin'>, b: Window): Window {
  return {
    muMin: Math.min(a.muMin, b.muMin),
    muMax: Math.max(a.muMax, b.muMax),
    nuMin: 0,
    nuMax: Math.max(a.nuMax, b.nuMax),
  };
}

/** The window where it lies in the region. */
function clipped(window: Window, region: Window): Window {
  return {
    muMin: Math.max(window.muMin, region.muMin),
    muMax: Math.min(window.muMax, region.muMax),
    nuMin: Math.max(window.nuMin, region.nuMin),
    nuMax: Math.min(window.nuMax, region.nuMax),
  };
}
