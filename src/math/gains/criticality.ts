import { activationOf } from '../activations/activationOf';
import { finish } from '../numeric/finish';
import type { Moments } from '../types';
import { crossingSteps, searchedSpread, spreads } from './crossings';
import { hasNumbers, type Shape, type Spread, spreadOf } from './spread';

/** An initialisation with χ = 1 at its fixed point, in a random layer with ω = b = κ = 0. */
export interface Critical {
  /** Variance of the net input at the fixed point, s = σ_w² q + σ_b². */
  readonly s: number;
  /** σ_w², τ of the random layer. */
  readonly tau: number;
  /** σ_b² */
  readonly biasVariance: number;
  /** The fixed point of the second moment, q = E f². */
  readonly q: number;
  /** The fixed point as mean and variance. */
  readonly at: Moments;
  /** dq′/dq there. */
  readonly rate: number;
}

/** A critical point at which dq′/dq = 1 as well. */
export interface HalfStable extends Critical {
  /** From which side second moments come to q; `both` or `neither` where it is no half-stable point. */
  readonly from: 'above' | 'below' | 'both' | 'neither';
}

export interface Criticality {
  /** χ = 1 at the fixed point, with σ_b² ≥ 0, by rising s: the edge of chaos. */
  readonly edge: readonly Critical[];
  /** Where dq′/dq = 1 as well. */
  readonly points: readonly HalfStable[];
  /** What that condition finds with σ_b² < 0, which no biases have. */
  readonly refused: readonly Critical[];
  /** σ_w² at which, without biases, every q is kept; undefined unless E f² is proportional to s. */
  readonly everyQ: number | undefined;
  /** σ_w² that both conditions tend to as q → 0 without biases; undefined where they do not. */
  readonly atZero: number | undefined;
  /** One sentence on what was found, or why there is nothing. */
  readonly reason: string;
  /** The s looked at. */
  readonly searched: typeof searchedSpread;
}

/** χ and dq′/dq nearer than this are the same: quadrature is good to 1e-12, and tanh is 2e-4 apart at s = 10⁻⁴. */
const near = 1e-9;

/**
 * The critical initialisations of an activation. With z ~ N(0, s) and q = E f², the random layer keeps q when
 * s = σ_w² q + σ_b²; there χ = σ_w² E f′² and dq′/dq = σ_w² ∂E f²/∂s. So every s has one pair with χ = 1,
 *
 *     σ_w² = 1/E f′²,   σ_b² = s − σ_w² E f²,
 *
 * the edge of chaos (Poole et al. 2016, arXiv:1606.05340; Schoenholz et al. 2017, arXiv:1611.01232; Hayou et al. 2019,
 * arXiv:1902.06853), and dq′/dq = 1 as well where E f′² = ∂E f²/∂s, which is E f f″ = 0: half-stable (Roberts, Yaida
 * and Hanin 2022, arXiv:2106.10165, section 5.3.4, whose K is s, C_W is σ_w² and C_b is σ_b²).
 * All s of `searchedSpread` are looked at. Throws RangeError like `kernelOf`.
 */
export function criticality(shape: Shape): Criticality {
  return finish(criticalitySteps(shape));
}

/** The same in steps: yields after every place looked at. */
export function* criticalitySteps(shape: Shape): Generator<void, Criticality> {
  const at = spreadOf(shape);
  const all: Spread[] = [];
  for (const s of spreads) {
    all.push(at(s));
    yield;
  }
  const grid = all.filter((spread) => hasNumbers(spread) && spread.squaredSlope > 0);
  const gap = ({ secondSlope, squaredSlope }: Spread) => secondSlope / squaredSlope - 1;
  const nothing = { points: [], refused: [], everyQ: undefined, atZero: undefined, searched: searchedSpread };
  if (grid.length === 0)
    return { ...nothing, edge: [], reason: 'E f′² is 0 or beyond the double range for every s, so χ is never 1.' };
  const edge = grid.map(critical).filter(possible);
  const first = grid[0]!;
  if (
    grid.every((spread) => Math.abs(gap(spread)) <= near && Math.abs(critical(spread).biasVariance) <= near * spread.s)
  )
    return {
      ...{ ...nothing, edge: [critical(at(1))], everyQ: 1 / first.squaredSlope },
      reason: 'E f² is proportional to s: with these weights and no bias variance every q is kept, and χ = 1.',
    };
  const points: HalfStable[] = [];
  const refused: Critical[] = [];
  for (const s of yield* crossingSteps((s) => gap(at(s)))) {
    const root = critical(at(s));
    if (possible(root)) points.push({ ...root, biasVariance: Math.max(0, root.biasVariance), from: fromOf(at, root) });
    else refused.push(root);
    yield;
  }
  const atZero = limitAtZero(shape, at);
  return { ...{ edge, points, refused, everyQ: undefined, atZero, searched: searchedSpread }, reason: reasonOf() };

  function reasonOf(): string {
    if (points.length > 0)
      return `${points.length === 1 ? 'One initialisation has' : `${points.length} initialisations have`} both.`;
    if (refused.length > 0) return 'χ = 1 and dq′/dq = 1 would need a bias variance below 0.';
    const side = gap(first) < 0 ? 'below' : 'above';
    if (atZero !== undefined)
      return `Only in the limit q → 0, without biases: where χ = 1 at q > 0, dq′/dq is ${side} 1.`;
    if (edge.length === 0) return 'χ = 1 at a fixed point would need a bias variance below 0 for every q.';
    return `Wherever χ = 1, dq′/dq is ${side} 1.`;
  }
}

function critical({ s, mean, variance, second, secondSlope, squaredSlope }: Spread): Critical {
  const tau = 1 / squaredSlope;
  return { s, tau, biasVariance: s - tau * second, q: second, at: { mu: mean, nu: variance }, rate: tau * secondSlope };
}

/** Whether biases can have such a variance; rounding leaves some of 0. */
const possible = ({ biasVariance, s }: Critical) => biasVariance >= -near * s;

/**
 * From which side the map of s comes back to the point, by what it does to places 0.3 % away: SiLU's has another fixed
 * point 1.8 % away.
 */
function fromOf(at: (s: number) => Spread, { s, tau, biasVariance }: Critical): HalfStable['from'] {
  const rises = (place: number) => tau * at(place).second + biasVariance > place;
  const [below, above] = [rises(0.997 * s), !rises(1.003 * s)];
  if (below && above) return 'both';
  return below ? 'below' : above ? 'above' : 'neither';
}

/** A variance at which f is its tangents at 0, and a place beside 0 where no slope has changed yet. */
const tiny = 1e-12;
const beside = 1e-200;

/** As s → 0, E f²/s and E f′² both tend to the mean of the squared slopes on both sides of 0 where f(0) = 0. */
function limitAtZero(shape: Shape, at: (s: number) => Spread): number | undefined {
  const { second, squaredSlope } = at(tiny);
  if (!(squaredSlope > near && Math.abs(second / tiny / squaredSlope - 1) <= 1e-4)) return undefined;
  const { kinks, slope } = activationOf(shape);
  const [left, right] = kinks.includes(0) ? [slope(-beside), slope(beside)] : [slope(0), slope(0)];
  return 2 / (left * left + right * right);
}
