import type { RegimeKind } from '../../math';
import type { Polyline } from '../../math/types';
import type { BifurcationLine } from './bifurcationLabels';

/** What the colour of a region with an attracting fixed point tells. */
export type RegimeColour = 'kind' | 'rate' | 'variance';

/** What becomes of starts over a plane of two parameters, as it is drawn. */
export interface RegimePicture {
  readonly columns: number;
  readonly rows: number;
  readonly kinds: Uint8Array;
  readonly names: readonly RegimeKind[];
  readonly nu: Float32Array;
  readonly rate: Float32Array;
  readonly edges: Polyline;
  /** Where a fixed point stops to attract, pairs across, up. */
  readonly curves: readonly BifurcationLine[];
}

/** Lower ends of the shades after the first. */
export const shadeBounds: Readonly<Record<RegimeColour, readonly number[]>> = {
  kind: [],
  rate: [0.6, 0.7, 0.8, 0.9, 0.97],
  variance: [0.2, 0.5, 0.9, 1.1, 2, 5, 20],
};

/** Opacity of the kinds that have no shades. */
export const plainOpacity = 0.34;

/** Opacity of a shade: fast is strong, and so is a large variance. */
export function shadeOpacity(colour: RegimeColour, shade: number): number {
  const last = shadeBounds[colour].length;
  if (last === 0) return plainOpacity;
  const part = shade / last;
  return 0.08 + 0.62 * (colour === 'rate' ? 1 - part : part);
}

/** Most shades of any colour: classes are kind × this + shade. */
export const shadesAtMost = 8;

/** Per cell its kind and shade as one class. */
export function regimeClasses({ kinds, nu, rate }: RegimePicture, colour: RegimeColour): Uint8Array {
  const values = colour === 'rate' ? rate : nu;
  const bounds = shadeBounds[colour];
  return kinds.map((kind, k) => {
    const value = values[k]!;
    const shade = Number.isNaN(value) ? 0 : bounds.filter((bound) => value >= bound).length;
    return kind * shadesAtMost + shade;
  });
}

/** What the kinds are called where they are explained. */
export const regimeWords: Readonly<Record<RegimeKind, string>> = {
  converges: 'settles at a variance above 0',
  mixed: 'depends on the start: settles, or not',
  collapses: 'collapses to ν = 0',
  cycles: 'ends in a cycle',
  fails: 'depends on the start: never settles',
  diverges: 'diverges',
  undecided: 'undecided',
};

/** The same on the picture, where room is scarce. */
export const regimeNames: Readonly<Record<RegimeKind, string>> = {
  converges: 'settles',
  mixed: 'two ends',
  collapses: 'collapses',
  cycles: 'cycles',
  fails: 'fails',
  diverges: 'diverges',
  undecided: '',
};
