/** Mean μ and variance ν (never a deviation) of a unit's activations; ν ≥ 0. */
export interface Moments {
  readonly mu: number;
  readonly nu: number;
}

/**
 * A layer of the map: ω = Σ w_i, τ = Σ w_i² > 0, and its activation with λ > 0 and α ≥ 0. For SELU these are the
 * paper's;
 * every other activation has λ as its scale and uses α and β as its own file says.
 */
export interface Parameters {
  readonly omega: number;
  readonly tau: number;
  readonly lambda: number;
  readonly alpha: number;
  /** Name of the activation; absent means SELU. */
  readonly activation?: string;
  /** Slope of the negative side, for the activations that have one (leaky ReLU, leaky SELU); absent means 0. */
  readonly beta?: number;
  /** The text of the activation `formula`. */
  readonly formula?: string;
  /** What happens to the activations after the layer; absent means nothing. */
  readonly dropout?: 'standard' | 'alpha';
  /** Probability that an activation is dropped, 0 ≤ rate < 1; absent means 0. */
  readonly rate?: number;
  /** The mean and variance, above 0, of the activations that alpha dropout keeps; absent means (0, 1). */
  readonly keeps?: Moments;
  /**
   * What a layer is: `unit`, one unit with given sums of weights, as in the paper, or `random`, weights drawn anew for
   * every unit with ω = n·mean and τ = n·variance, statistics pooled over units and data, n → ∞ (`netInputOf`). Absent
   * means unit.
   */
  readonly layer?: 'unit' | 'random';
  /** b, added to the net input; in a random layer the mean of the units' biases. Absent means 0. */
  readonly bias?: number;
  /** σ_b² ≥ 0, the variance of the biases between the units of a random layer; one unit has none. Absent means 0. */
  readonly biasVariance?: number;
  /** κ ∈ [0, 1]: the layer adds κ times its input, uncorrelated, to its output. Absent means 0. */
  readonly skip?: number;
}

/** A rectangle of the (μ, ν) plane, muMin < muMax and 0 ≤ nuMin < nuMax. */
export interface Window {
  readonly muMin: number;
  readonly muMax: number;
  readonly nuMin: number;
  readonly nuMax: number;
}

/** Row-major 2×2 matrix. */
export type Matrix2 = readonly [readonly [number, number], readonly [number, number]];

export interface Complex {
  readonly re: number;
  readonly im: number;
}

export type Kind = 'attracting' | 'repelling' | 'saddle';

/**
 * How orbits near a limit case with ν > 0 end: it attracts or repels, or, as a double point, is half-stable and attracts
 * those from one side only, above or below in ν, or right or left where that is the side of μ alone.
 */
export type LimitCase = 'attracts' | 'repels' | 'above' | 'below' | 'right' | 'left';

/** Least and greatest factor per layer of the distance √((μ − μ*)² + ν), over all directions that layers keep. */
export interface Growth {
  readonly least: number;
  readonly greatest: number;
}

export interface FixedPoint extends Moments {
  readonly kind: Kind;
  /** Jacobian H of g at the point. */
  readonly H: Matrix2;
  /** Eigenvalues of H, larger modulus first. */
  readonly eigenvalues: readonly [Complex, Complex];
  /** Largest singular value of H. */
  readonly norm: number;
  /** Largest component of |g(p) − p|. */
  readonly residual: number;
  /** True for the collapsed ones on ν = 0. */
  readonly boundary: boolean;
  /** True when an eigenvalue's modulus (at a kink: a growth) is 1 within the resolution: the kind is a limit case. */
  readonly marginal: boolean;
  /**
   * Present for a point on ν = 0 at which the activation has its kink, as SELU's at (0, 0) with α ≠ 1. There g has no
   * derivative: ∂μ̃/∂ν grows beyond bounds like 1/√ν, and H, its eigenvalues and norm hold only the bounded part. The
   * kind comes from these factors instead: attracting when both are below 1, repelling when both are above, else a
   * saddle.
   */
  readonly kink?: Growth;
  /**
   * Present for a limit case that attracts all the same, but by no factor per layer: the square of the distance
   * falls like layers^−sinks, as far as samples tell (`sinkingNear`). Its kind is then attracting.
   */
  readonly sinks?: number;
  /** Of a limit case with ν > 0 how it ends by terms of second and third order (`reducedAt`); absent where they do not tell. */
  readonly limit?: LimitCase;
  /**
   * The continuum of which this is one: its place among `FixedPointSearch.continua`, its kind, and the eigenvalue
   * across it. Absent for a point that stands alone.
   */
  readonly continuum?: {
    readonly index: number;
    readonly kind: 'curve' | 'segment' | 'plane';
    readonly across: number;
  };
}

export type Outcome =
  /** `line`: the limit is one of a line of fixed points, and another start has another; `rate` is that towards the line. */
  | {
      readonly kind: 'converges';
      readonly to: Moments;
      readonly layers: number;
      readonly rate: number;
      readonly line?: true;
    }
  | {
      readonly kind: 'collapses';
      readonly to: Moments;
      readonly layers: number;
      readonly rate: number;
      readonly line?: true;
    }
  | {
      readonly kind: 'cycles';
      readonly period: number;
      readonly points: readonly Moments[];
      readonly layers: number;
      readonly rate: number;
    }
  /**
   * To a limit case on ν = 0, like layers^−exponent in the square of the distance: ever more slowly. `layers` are those
   * after which it was told.
   */
  | { readonly kind: 'sinks'; readonly to: Moments; readonly layers: number; readonly exponent: number }
  /** `slowly`: by an ever smaller share a layer, as a rule tells (`leavesAlways`) after these layers. */
  | { readonly kind: 'diverges'; readonly layers: number; readonly slowly?: true }
  /** `lost`: after these layers rounding hides the sign of its mean, which decides (`isMeanLost`). */
  | { readonly kind: 'undecided'; readonly layers: number; readonly lost?: true };

/** Layers 0, 1, 2, … of one start; `points[0]` is the start. */
export interface Orbit {
  readonly points: readonly Moments[];
  readonly outcome: Outcome;
}

/** A polyline in (μ, ν), flat: [μ0, ν0, μ1, ν1, …]. */
export type Polyline = Float64Array<ArrayBuffer>;

/** How an axis of ν is divided: in equal steps of ν, or of ln ν. */
export type NuScale = 'linear' | 'log';

/**
 * How long an arrow is drawn: its true length on screen · at most 0.9 of a grid cell · the same for all.
 * The direction is always the one on screen.
 */
export type ArrowRule = 'true' | 'capped' | 'direction';
