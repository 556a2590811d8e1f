import type { Linearisation } from '../math/fixedPoints/linearisation';
import type { LinearMap } from '../math/fixedPoints/linearMap';
import type { Continuum } from '../math/fixedPoints/search/Continuum';
import type { HeatPicture } from '../math/HeatPicture';
import type { BoxImages } from '../math/map/boxImages';
import type { SignsPicture } from '../math/SignsPicture';
import type { FixedPoint, Moments, NuScale, Orbit, Parameters, Polyline, Window } from '../math/types';
import type { CompareRequest, CompareResult } from './activation/compareMessages';
import type { GainsRequest, GainsResult, GainTableRequest, GainTableResult } from './activation/gainsMessages';
import type { NormalizingRequest, NormalizingResult } from './activation/normalizingMessages';
import type { ProfileRequest, ProfileResult } from './activation/profileMessages';
import type { DesignAnyRequest, DesignAnyResult } from './design/designAnyMessages';
import type {
  FeasibilityRequest,
  FeasibilityResult,
  ScaleRequest,
  ScaleResult,
  SolveRequest,
  SolveResult,
  TradeRequest,
  TradeResult,
} from './design/designMessages';
import type { HeatRequest, SignsRequest } from './heat/heatMessages';
import type { FiguresRequest, FiguresResult } from './lecture/figuresMessages';
import type {
  AgainstRequest,
  AgainstResult,
  ReadNetworksRequest,
  ReadNetworksResult,
} from './network/measuredMessages';
import type {
  CorrelationRequest,
  CorrelationResult,
  NetworkRequest,
  NetworkResult,
  UnitsRequest,
  UnitsResult,
  WidthsRequest,
  WidthsResult,
} from './network/networkMessages';
import type {
  BranchRequest,
  BranchResult,
  RegimeRequest,
  RegimeResult,
  RegimesRequest,
  RegimesResult,
} from './parameters/regimeMessages';
import type { OwnRequest, OwnResult } from './theorems/ownMessages';
import type {
  AttractRequest,
  AttractResult,
  GrowRequest,
  GrowResult,
  ProveRequest,
  ProveResult,
} from './theorems/proofMessages';
import type { SequenceRequest, SequenceResult, TrapRangesRequest, TrapRangesResult } from './theorems/sequenceMessages';
import type { NoNetwork, TrainRequest, TrainResult } from './training/trainMessages';

/** What the plane needs for one frame: posted while sliders move, newest wins. */
export interface MapRequest {
  readonly parameters: Parameters;
  readonly window: Window;
  /** How ν is spaced on screen, hence where arrows start and nullclines are sampled. */
  readonly nuScale: NuScale;
  /** Arrows across and up. */
  readonly columns: number;
  readonly rows: number;
  readonly starts: readonly Moments[];
  /** Layers per orbit, 1 to 100. */
  readonly layers: number;
  /** A box of moments to follow through the layers. */
  readonly box?: Window;
}

export interface MapResult {
  /** The request this was made from: a late result can be told from a new one. */
  readonly request: MapRequest;
  /** Per arrow μ, ν, μ̃, ν̃. */
  readonly field: Float64Array<ArrayBuffer>;
  /** The fixed points found, also off the window and on ν = 0: all, unless `doubt` says that they are too many. */
  readonly fixedPoints: readonly FixedPoint[];
  /** The linear map at each of them; null where there is none (a kink) or its numbers are beyond the double range. */
  readonly linearMaps: readonly (LinearMap | null)[];
  /** χ at each of them, of a layer of random weights and where ν > 0 and it is within the double range; else null. */
  readonly gradients: readonly (number | null)[];
  /** Curves all of whose points are fixed; of each `fixedPoints` has one point. */
  readonly continua: readonly Continuum[];
  /** Where two fixed points are about to meet or have just vanished. */
  readonly nearMisses: readonly Moments[];
  /** Sentences where the search found nothing, more than can be listed, or could not be sure; empty otherwise. */
  readonly doubt: string;
  /**
   * One sentence on how far fixed points were looked for, where nothing there can have been missed; empty otherwise.
   */
  readonly searched: string;
  readonly nullclines: { readonly mean: readonly Polyline[]; readonly variance: readonly Polyline[] };
  readonly orbits: readonly Orbit[];
  /**
   * Over the window, pairs ν, ν̃ or q, q̃ of the one number that a layer follows by itself (`varianceCurve`); null
   * where there is none.
   */
  readonly varianceCurve: Polyline | null;
  /** What becomes of the box; null when none was asked for. */
  readonly boxImages: BoxImages | null;
  /** Milliseconds in the worker. */
  readonly elapsed: number;
}

/** One point sent through one layer. */
export interface ProbeRequest {
  readonly parameters: Parameters;
  readonly from: Moments;
}

export interface ProbeResult {
  readonly request: ProbeRequest;
  readonly to: Moments;
}

/** Orbits near a fixed point beside those of its linear map, in a square around it. */
export interface LinearRequest {
  readonly parameters: Parameters;
  readonly point: FixedPoint;
  /** Side of the square, in μ and in ν. */
  readonly side: number;
  readonly layers: number;
}

export interface LinearResult {
  readonly request: LinearRequest;
  readonly linearisation: Linearisation;
}

/** Every job the worker knows, with what goes in and what comes out. */
export interface Jobs {
  readonly map: { readonly input: MapRequest; readonly output: MapResult };
  readonly probe: { readonly input: ProbeRequest; readonly output: ProbeResult };
  readonly linear: { readonly input: LinearRequest; readonly output: LinearResult };
  readonly heat: { readonly input: HeatRequest; readonly output: HeatPicture };
  readonly signs: { readonly input: SignsRequest; readonly output: SignsPicture };
  readonly prove: { readonly input: ProveRequest; readonly output: ProveResult };
  readonly attract: { readonly input: AttractRequest; readonly output: AttractResult };
  readonly normalizing: { readonly input: NormalizingRequest; readonly output: NormalizingResult };
  readonly sequence: { readonly input: SequenceRequest; readonly output: SequenceResult };
  readonly trapRanges: { readonly input: TrapRangesRequest; readonly output: TrapRangesResult };
  readonly own: { readonly input: OwnRequest; readonly output: OwnResult };
  readonly grow: { readonly input: GrowRequest; readonly output: GrowResult };
  readonly regimes: { readonly input: RegimesRequest; readonly output: RegimesResult };
  readonly regime: { readonly input: RegimeRequest; readonly output: RegimeResult };
  readonly profile: { readonly input: ProfileRequest; readonly output: ProfileResult };
  readonly branches: { readonly input: BranchRequest; readonly output: BranchResult };
  readonly solve: { readonly input: SolveRequest; readonly output: SolveResult };
  readonly designAny: { readonly input: DesignAnyRequest; readonly output: DesignAnyResult };
  readonly feasibility: { readonly input: FeasibilityRequest; readonly output: FeasibilityResult };
  readonly compare: { readonly input: CompareRequest; readonly output: CompareResult };
  readonly gains: { readonly input: GainsRequest; readonly output: GainsResult };
  readonly gainTable: { readonly input: GainTableRequest; readonly output: GainTableResult };
  readonly network: { readonly input: NetworkRequest; readonly output: NetworkResult };
  readonly units: { readonly input: UnitsRequest; readonly output: UnitsResult };
  readonly widths: { readonly input: WidthsRequest; readonly output: WidthsResult };
  readonly train: { readonly input: TrainRequest; readonly output: TrainResult | NoNetwork };
  readonly readNetworks: { readonly input: ReadNetworksRequest; readonly output: ReadNetworksResult };
  readonly against: { readonly input: AgainstRequest; readonly output: AgainstResult };
  readonly correlation: { readonly input: CorrelationRequest; readonly output: CorrelationResult };
  readonly scale: { readonly input: ScaleRequest; readonly output: ScaleResult };
  readonly trade: { readonly input: TradeRequest; readonly output: TradeResult };
  readonly figures: { readonly input: FiguresRequest; readonly output: FiguresResult };
}

export type JobName = keyof Jobs;

/** What a job yields on its way: the part done (0 to 1), and a coarser output worth showing. */
export interface Step<N extends JobName = JobName> {
  readonly done?: number;
  readonly partial?: Jobs[N]['output'];
}

/** Page to worker: something to do. */
export interface Ask<N extends JobName = JobName> {
  readonly id: number;
  readonly job: N;
  readonly input: Jobs[N]['input'];
}

/** Page to worker: an ask, or the id of one that is no longer wanted. */
export type Order = Ask | { readonly end: number } | { readonly rest: boolean };

/** What a worker says about an ask: how far it is, and then one of the other three. */
export type Message<N extends JobName = JobName> =
  | { readonly kind: 'result'; readonly output: Jobs[N]['output'] }
  | ({ readonly kind: 'progress' } & Step<N>)
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ended' };

/** Worker to page. */
export type Reply<N extends JobName = JobName> = Message<N> & { readonly id: number };
