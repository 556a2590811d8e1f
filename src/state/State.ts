import type { ArrowRule, Moments, NuScale, Window } from '../math/types';
import type { NetworkState } from './NetworkState';
import type { Compared } from './rules/compareRule';
import type { TrainingState } from './TrainingState';
import type { Aspect } from './tables/aspectTable';
import type { DropoutKind } from './tables/dropoutTable';
import type { HeatRow } from './tables/heatTable';
import type { LayerKind } from './tables/layerTable';
import type { Lens } from './tables/lensTable';
import type { ParameterKey } from './tables/parameterTable';
import type { StatementKey } from './tables/statementTable';
import type { Trade } from './tables/tradeTable';

/** What the strip layer by layer shows below its controls; auto: curves where the screen is high enough. */
export type Strip = 'auto' | 'off' | 'curves' | 'cobweb' | 'table';

/** Side of the square around the chosen fixed point in which orbits are compared with the linear map. */
export type Square = '2' | '0.2' | '0.02' | '0.002';

/** Which point goes through the layer; a letter is an orbit's. */
export type Through = 'auto' | 'fixed' | 'standard' | `orbit${number}`;
export type Reach = '4' | '12' | '40';

/** A closed range [from, to]. */
export type Range = readonly [number, number];

/** Where a theorem speaks: ranges of the moments before a layer and of the layer's ω and τ. */
export interface TheoremBox {
  readonly mu: Range;
  readonly nu: Range;
  readonly omega: Range;
  readonly tau: Range;
}

/** A box of moments. */
export type Region = Pick<TheoremBox, 'mu' | 'nu'>;

/** Everything the reader can change: one immutable value, the same as the page's address. */
export interface State extends NetworkState, TrainingState {
  readonly omega: number;
  readonly tau: number;
  readonly lambda: number;
  readonly alpha: number;
  /** Slope of the negative side, for the activations that have one. */
  readonly beta: number;
  readonly activation: string;
  /** The reader's own activation, as typed. */
  readonly formula: string;
  readonly dropout: DropoutKind;
  /** Probability that dropout drops a unit, from 0 to below 1. */
  readonly rate: number;
  /** Mean and variance of the activations that alpha dropout keeps; null: (0, 1), as in the paper. */
  readonly keeps: Moments | null;
  readonly layer: LayerKind;
  /** b, added to the net input. */
  readonly bias: number;
  /** σ_b², which plays a part in a random layer only. */
  readonly biasVariance: number;
  /** κ, the share of its input that a layer adds to its output, from 0 to 1. */
  readonly skip: number;
  readonly window: Window;
  readonly nuScale: NuScale;
  readonly arrows: ArrowRule;
  /** Overlays switched on, in the order of the overlay table. */
  readonly overlays: readonly string[];
  /** The box that is followed through the layers when that overlay is on. */
  readonly region: Region;
  /** What the plane is coloured by. */
  readonly heat: HeatRow['id'];
  /** Starts of the orbits, layer 0. */
  readonly starts: readonly Moments[];
  /** Layers each orbit runs, 1 to 100. */
  readonly layers: number;
  /** The layer every orbit and network is shown up to, 0 to 511; null: all of them. */
  readonly playhead: number | null;
  readonly strip: Strip;
  readonly lens: Lens;
  /** The fixed point whose Jacobian is shown is the one nearest to this; null: the first attracting one. */
  readonly selected: Moments | null;
  readonly square: Square;
  /** The parameter along which branches of fixed points are shown, and by which moment. */
  readonly branch: ParameterKey;
  readonly branchOf: 'mu' | 'nu';
  /** What shades the planes of parameters. */
  readonly shade: 'rate' | 'variance' | 'kind';
  /** The statement whose box is on the plane. */
  readonly statement: StatementKey;
  /** That statement's box as the reader has changed it; null: the paper's. */
  readonly box: TheoremBox | null;
  /** Whether starts are followed through layers with any weights of the box's ranges of ω and τ, and from which box. */
  readonly film: 'off' | 'on';
  readonly origin: Region;
  /** δ: how far from 0 the weighted means of a population's inputs may be, in what is proved of populations. */
  readonly delta: number;
  /** The part of the Activation lens that is shown. */
  readonly aspect: Aspect;
  /** The point whose net input the Activation lens shows: by itself, the chosen fixed point, (0, 1), or an orbit. */
  readonly through: Through;
  /** z is shown from −reach to reach. */
  readonly reach: Reach;
  /** The slope below which an activation counts as saturated. */
  readonly bound: number;
  /** The fixed point that λ and α are asked for; null: none. */
  readonly target: Moments | null;
  /** What the plane of targets is coloured by. */
  readonly trade: Trade;
  /** s, the variance of the net input that gains are for. */
  readonly spread: number;
  /** The variance of one unit, or the second moment of a random layer, that τ is asked to keep. */
  readonly wish: number;
  /** Activations compared with the present one. */
  readonly compare: readonly Compared[];
  /** The scene of the story that is told; none: no story. */
  readonly scene: string;
}
