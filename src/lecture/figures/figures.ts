import { alpha01, fixedPoints, gradientGain, jacobian, lambda01, linearMap, momentMap } from '../../math';
import { expectations } from '../../math/fixedPoints/solve';
import { normalDistribution } from '../../math/special/normalDistribution';
import type { FixedPoint, Moments, Parameters } from '../../math/types';
import { crossing } from './crossing';

const paper: Parameters = { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 };
const standard: Moments = { mu: 0, nu: 1 };
const wide = { muMin: -3, muMax: 6, nuMin: 0, nuMax: 40 };

/**
 * The numbers that the story says, each computed from the core when it is asked for (paper: Klambauer et al. 2017;
 * theory: the remarks at each). Milliseconds at most.
 */
export const figures = {
  /** What 32 layers of ReLU with weights of variance 1/n leave of a second moment: half a layer. */
  'relu.left': () => secondMoment(after(32, { mu: 0.5, nu: 0.75 }, { ...relu, tau: 1 })),
  /** λ₀₁ and α₀₁ (paper, Eq. 14). */
  lambda01: () => lambda01,
  alpha01: () => alpha01,
  /** Layers until the variance is within 1 % of 1 at ω = 0, τ = 1. */
  'layers.fromSmall': () => layersUntilOne(0.01),
  'layers.fromLarge': () => layersUntilOne(16),
  /** ∂μ̃/∂ν and ∂ν̃/∂ν at (0, 1), ω = 0, τ = 1. */
  'slope.meanByVariance': () => jacobian(standard, paper)[0][1],
  'slope.varianceByVariance': () => jacobian(standard, paper)[1][1],
  /** ∂μ̃/∂μ at (0, 1) for ω = 1: the factor of ω in it. */
  'slope.meanByMean': () => jacobian(standard, { ...paper, omega: 1 })[0][0],
  /** What a random layer near (0, 1) keeps of the variance between the units' means: (E selu′(z))², the slope of its correlation map at 0. */
  'between.kept': () => jacobian(standard, { ...paper, omega: 1 })[0][0] ** 2,
  /** Layers in which a small error halves: ln 2 / −ln of the eigenvalue. */
  'layers.halving': () => Math.LN2 / -Math.log(jacobian(standard, paper)[1][1]),
  'norm.paper': () => normAt(0),
  'norm.atMinusOne': () => normAt(-1),
  'eigenvalue.atMinusOne': () => largestEigenvalue(-1),
  /** The ω between which (0, 1) attracts at τ = 1: an eigenvalue passes −1 at one end and 1 at the other. */
  'omega.flip': () => crossing((omega) => largestEigenvalue(omega) + 1, -1.1, -1),
  'omega.meet': () => crossing((omega) => largestEigenvalue(omega) - 1, 0.85, 0.95),
  /** Least and greatest variance of the fixed points over Theorem 1's ω and τ: at corners. */
  'theorem1.leastVariance': () => attractingAt({ ...paper, omega: 0.1, tau: 0.95 }).nu,
  'theorem1.greatestVariance': () => attractingAt({ ...paper, omega: 0.1, tau: 1.1 }).nu,
  /** The saddle beside (0, 1) at ω = 0.8, and where what lies beyond it ends. */
  'saddle.mu': () => saddleAt({ ...paper, omega: 0.8 }).mu,
  'saddle.nu': () => saddleAt({ ...paper, omega: 0.8 }).nu,
  'collapsed.mu': () => collapsedAt({ ...paper, omega: 0.8 }).mu,
  /** Where one unit with ω = 0 settles at τ = 2. */
  'he.unit': () => attractingAt({ ...paper, tau: 2 }).nu,
  /** What one layer of random weights makes of a large second moment at τ = 2, as a factor. */
  'he.factor': () => secondMoment(momentMap({ mu: 0, nu: 1e8 }, { ...paper, tau: 2, layer: 'random' })) / 1e8,
  /** Deviations at gain 3/4 (τ = 9/16): the unit's, and the one that a layer of random weights has. */
  'gain.unit': () => Math.sqrt(attractingAt({ ...paper, tau: 0.5625 }).nu),
  'gain.random': () => Math.sqrt(attractingAt({ ...paper, tau: 0.5625, layer: 'random' }).nu),
  /** Where the fixed point moves under standard dropout at rate 0.1, measured after dropout. */
  'dropout.mu': () => attractingAt({ ...paper, dropout: 'standard', rate: 0.1 }).mu,
  'dropout.nu': () => attractingAt({ ...paper, dropout: 'standard', rate: 0.1 }).nu,
  /** χ = τ E selu′(z)², by which a layer multiplies squared gradients, and that over 32 layers. */
  chi: () => gradientGain(standard, paper),
  'chi.32': () => gradientGain(standard, paper) ** 32,
  /** The share of units with |ω| ≤ 0.1 where ω is normal with variance 1 (LeCun). */
  'units.within': () => 100 * (2 * normalDistribution(0.1) - 1),
  /** The mean of the positive part of z and of the negative, e^z − 1: what α has to balance. */
  'solve.positive': () => expectations(standard, paper).a,
  'solve.negative': () => expectations(standard, paper).b,
} as const satisfies Record<string, () => number>;

export type FigureName = keyof typeof figures;

const relu: Omit<Parameters, 'tau'> = { omega: 0, lambda: 1, alpha: 0, activation: 'relu', layer: 'random' };

function secondMoment({ mu, nu }: Moments): number {
  return nu + mu ** 2;
}

function after(layers: number, start: Moments, parameters: Parameters): Moments {
  let point = start;
  for (let layer = 0; layer < layers; layer += 1) point = momentMap(point, parameters);
  return point;
}

function layersUntilOne(nu: number): number {
  let point: Moments = { mu: 0, nu };
  let layers = 0;
  for (; Math.abs(point.nu - 1) >= 0.01; layers += 1) point = momentMap(point, paper);
  return layers;
}

function normAt(omega: number): number {
  const map = linearMap(jacobian(standard, { ...paper, omega }));
  return map === null ? Number.NaN : map.singular.values[0];
}

/** The real eigenvalue of H at (0, 1), τ = 1, that is larger in size. */
function largestEigenvalue(omega: number): number {
  const [[a, b], [c, d]] = jacobian(standard, { ...paper, omega });
  const [half, root] = [(a + d) / 2, Math.sqrt(((a - d) / 2) ** 2 + b * c)];
  return half < 0 ? half - root : half + root;
}

function attractingAt(parameters: Parameters): FixedPoint {
  return one(parameters, ({ kind, boundary }) => kind === 'attracting' && !boundary);
}

function saddleAt(parameters: Parameters): FixedPoint {
  return one(parameters, ({ kind, boundary }) => kind === 'saddle' && !boundary);
}

function collapsedAt(parameters: Parameters): FixedPoint {
  return one(parameters, ({ kind, boundary }) => kind === 'attracting' && boundary);
}

function one(parameters: Parameters, wanted: (point: FixedPoint) => boolean): FixedPoint {
  const found = fixedPoints(parameters, wide).filter(wanted);
  const [point] = found;
  if (point === undefined || found.length > 1) throw new Error(`${found.length} fixed points where the story has one`);
  return point;
}
