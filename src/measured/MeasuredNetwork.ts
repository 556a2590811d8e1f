/** What somebody measured of one layer of a network, over its units and the inputs that went through; null: not given. */
export interface MeasuredLayer {
  readonly name: string;
  /** Mean of the activations; null where only the units' squared means are known, as in signal-propagation plots. */
  readonly mean: number | null;
  /** Their variance, at least 0; where the mean is null, the units' own variances averaged. */
  readonly variance: number;
  /** The units' squared means averaged: given where the mean is null, and bounds it, |mean| ≤ √squared. */
  readonly squared: number | null;
  /** Deviations of mean and variance by the choice of the units. */
  readonly meanError: number | null;
  readonly varianceError: number | null;
  /** How many units there are, at least 1. */
  readonly units: number | null;
  /** Sum of a unit's weights and of their squares, averaged over the units. */
  readonly omega: number | null;
  readonly tau: number | null;
  /** True if what stood right before it was left out, so that nothing is known of its input. */
  readonly gap: boolean;
  /** Per unit mean, variance, ω and τ, NaN where not given; of the first units where there are very many. */
  readonly perUnit?: Float64Array<ArrayBuffer>;
}

/** A network measured elsewhere, layer by layer; the first row may be its inputs. */
export interface MeasuredNetwork {
  readonly name: string;
  readonly layers: readonly MeasuredLayer[];
}

/** More layers than that are not read. */
export const mostLayers = 512;

/** Mean of the squares of a layer's activations. */
export function secondMoment({ mean, variance, squared }: MeasuredLayer): number {
  return variance + (mean === null ? (squared ?? 0) : mean * mean);
}
