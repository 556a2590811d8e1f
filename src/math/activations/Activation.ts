import type { Curve } from '../Curve';
import type { Kernel } from '../kernel';
import type { AboveLeft } from '../moments/dropout';
import type { Scale } from '../moments/traits';
import type { Parameters } from '../types';
import type { ClosedForm, Constants } from './ClosedForm';

/** The parameters that shape an activation. */
export type ShapeKey = 'lambda' | 'alpha' | 'beta';

/** What an activation depends on. */
export type Settings = Pick<Parameters, 'lambda' | 'alpha' | 'beta' | 'formula'>;

/** Values of parameters; those that are not named stay as they are. */
export type Values = Readonly<Partial<Record<ShapeKey, number>>>;

/** A setting of an activation that has a name of its own. */
export interface Variant {
  readonly id: string;
  readonly words: string;
  readonly start: Values;
}

/** All there is to know about an activation: the page, its address, the exports and the theory read it here. */
export interface Activation {
  /** Its name in the address and in `Parameters.activation`; never changed, or old links break. */
  readonly id: string;
  /** Its name on the page. */
  readonly words: string;
  /** What it does to z, as the page prints it after "f(z) =". */
  readonly rule: string;
  /** The parameters it has; the others play no part. */
  readonly uses: readonly ShapeKey[];
  /** What its parameters are set to when it is chosen. */
  readonly start: Values;
  /** Settings that can be chosen by name, beside the usual one. */
  readonly variants?: readonly Variant[];
  /**
   * f(z) in the language of typed formulas, from which the exported Python and LaTeX are made; absent for the one whose
   * text is the reader's, of which nothing but its values is known.
   */
  readonly text?: string;
  /** E f and E f² in LaTeX, where that is short. */
  readonly closedForm?: (constants: Constants) => ClosedForm;
  /** The activation most like it that is never negative; absent means ReLU. */
  readonly neverNegative?: string;
  /** The kernel with β or the formula bound; λ and α come as its arguments. Throws RangeError for a bad formula. */
  readonly kernel: (settings: Pick<Parameters, 'beta' | 'formula'>) => Kernel;
  /** The setting that shares its moments with all that are scaled from it; absent where each λ and α has its own. */
  readonly scale?: (settings: Settings) => Scale;
  /** Whether f is two straight lines that meet in 0, by its form, of which no sum is taken; absent where that is not known. */
  readonly straight?: (settings: Pick<Settings, 'formula'>) => boolean;
  /** Whether f at each z is linear in α, by its form; absent where that is not known. */
  readonly linear?: (settings: Pick<Settings, 'formula'>) => boolean;
  /** f, f′, its kinks and its limits for z → ±∞. Throws RangeError for a bad formula. */
  readonly curve: (settings: Settings) => Curve;
  /** E f′(z)² for z ~ N(m, s). */
  readonly squaredSlope: (m: number, s: number, settings: Settings) => number;
  /** How far E f lies above a limit on the left that is not 0, where its difference from that limit cancels. */
  readonly aboveLeft?: () => AboveLeft;
  /** How long one evaluation of the kernel takes, in evaluations of SELU; absent where no sum is taken. */
  readonly cost?: (settings: Settings) => number;
}
