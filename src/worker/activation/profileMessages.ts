import type { Conditions, Limit, Profile } from '../../math';
import type { Moments, Parameters } from '../../math/types';

/** An activation, and what it makes of the net input of one point. */
export interface ProfileRequest {
  readonly parameters: Parameters;
  /** The point of the plane that goes into the layer. */
  readonly point: Moments;
  /** z is shown from −reach to reach. */
  readonly reach: number;
  /** The slope below which the activation counts as saturated. */
  readonly bound: number;
}

export interface ProfileResult {
  readonly request: ProfileRequest;
  /** Per stretch between kinks: z, f, f′, z, f, f′, … */
  readonly curve: readonly Float64Array<ArrayBuffer>[];
  readonly kinks: readonly number[];
  readonly limits: { readonly left: Limit; readonly right: Limit };
  /** Whether these are judged from values far out, as no rule says them. */
  readonly limitsSampled: boolean;
  /**
   * From which variance of z on its sums miss what it does, and by what share of √E f²; undefined where they do not.
   */
  readonly unresolved: { readonly s: number; readonly error: number } | undefined;
  /** The share by which rounding of the formula as typed changes its values; undefined where that is next to nothing. */
  readonly rounding: number | undefined;
  /** The distribution of the output, dropout included. */
  readonly profile: Profile;
  /** Mean and variance of that output. */
  readonly to: Moments;
  /** The point after the layer: the same, but with what the skip adds. */
  readonly after: Moments;
  /** χ there, of a layer of random weights; null of one unit, and beyond the double range. */
  readonly gradients: number | null;
  readonly conditions: Conditions;
  readonly extremes: Extremes;
  /** Milliseconds in the worker. */
  readonly elapsed: number;
}

/** By what a layer with mean 0 in its net input multiplies a variance, without dropout. */
export interface Extremes {
  /** A variance of 10⁻¹². */
  readonly small: number;
  /** A variance of 10³⁰. */
  readonly large: number;
}
