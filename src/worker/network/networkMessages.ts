import type { Moments, Parameters } from '../../math/types';
import type { AssumedWalk, Band, NetworkRun, Settings } from '../../network';
import type { CorrelationCurve } from '../../network/assumed/correlationCurve';

/** A network to be run. */
export interface NetworkRequest {
  readonly settings: Settings;
}

export interface NetworkResult extends NetworkRun, AssumedWalk {
  readonly request: NetworkRequest;
  /** By layer, how far chance takes the pooled mean and variance; as many as there are records. */
  readonly bands: readonly Band[];
  /** Whether this is all there will be. */
  readonly whole: boolean;
  /** Milliseconds in the worker. */
  readonly elapsed: number;
}

/** The units of a layer, each with a map of its own. */
export interface UnitsRequest {
  /** The layer as one unit, but for ω and τ, which the units have. */
  readonly parameters: Parameters;
  /** Pooled mean and variance before the layer. */
  readonly from: Moments;
  /** Per unit ω and τ, in pairs. */
  readonly sums: Float32Array<ArrayBuffer>;
}

export interface UnitsResult {
  readonly request: UnitsRequest;
  /** Per unit where its own map takes `from`, in pairs. */
  readonly to: Float64Array<ArrayBuffer>;
  /** Per unit its attracting fixed point with ν > 0, in pairs; NaN where there is none. */
  readonly fixed: Float64Array<ArrayBuffer>;
  /** How many have one. */
  readonly attracting: number;
}

/** Networks of many widths, held against the map. */
export interface WidthsRequest {
  /** The width plays no part. */
  readonly settings: Settings;
  readonly widths: readonly number[];
}

/** What networks of one width were like, over several seeds. */
export interface OfWidth {
  readonly width: number;
  readonly seeds: number;
  /**
   * Root mean square of the distances from the map's orbit, over layers and seeds: of one input's mean and variance
   * over the units, and of those pooled over the batch.
   */
  readonly error: number;
  readonly pooled: number;
  /** Means over layers and seeds. */
  readonly distance: number;
  readonly kurtosis: number;
}

/** The correlation map of one layer, whose inputs have that mean and variance. */
export interface CorrelationRequest {
  readonly from: Moments;
  readonly settings: Pick<Settings, 'parameters' | 'centred' | 'drift'>;
}

export interface CorrelationResult {
  readonly request: CorrelationRequest;
  /** Undefined where the layer makes one number of everything, or its numbers leave the doubles. */
  readonly curve: CorrelationCurve | undefined;
}

export interface Slope {
  readonly value: number;
  readonly deviation: number;
}

export interface WidthsResult {
  readonly request: WidthsRequest;
  readonly depth: number;
  readonly found: readonly OfWidth[];
  /** d ln error / d ln n by least squares, and its deviation; NaN with too few widths. */
  readonly slope: Slope;
  readonly pooledSlope: Slope;
}
