/**
 * What an activation tends to on one side: a value, `linear` when it grows in proportion to |z|, `steeper` when it
 * grows faster, `slower` when it grows more slowly but without a bound, or none of these.
 */
export type Limit = number | 'linear' | 'steeper' | 'slower' | undefined;

/** An activation as a function of the net input z: point values, no moments. */
export interface Curve {
  readonly value: (z: number) => number;
  /** f′; at a kink the mean of the slopes on both sides. */
  readonly slope: (z: number) => number;
  /** The same from z and f(z), where that saves work; right to rounding of f(z). */
  readonly slopeFrom?: (z: number, value: number) => number;
  /** Where f′ jumps, ascending. */
  readonly kinks: readonly number[];
  /** More kinks in a stretch beyond |z| = 50, of a curve that has too many to list them. */
  readonly kinksBetween?: (from: number, to: number) => readonly number[];
  /** f(k⁺) − f(k⁻) at each kink k, when f is not continuous. */
  readonly jumps?: readonly number[];
  readonly limits: { readonly left: Limit; readonly right: Limit };
  /**
   * From which variance of z on sums miss what it does, and by what share of √E f², or of E f² for variances, at most;
   * undefined where they do not, up to the given variance, 10⁷ unless told.
   */
  readonly unresolved?: (upTo?: number) => Generator<void, { readonly s: number; readonly error: number } | undefined>;
  /** The error of its values by rounding where that is more than usual, as a share of how far they lie apart in |z| ≤ 8. */
  readonly rounding?: () => number | undefined;
  /** That error itself, 0 where it is no more than usual. */
  readonly noise?: () => number;
  /** True when one of the limits is judged from values far out, as no rule says it. */
  readonly limitsSampled?: boolean;
}
