/** What a plane of targets is coloured by, as `Trade` of the state. */
export type TradeColour = 'rate' | 'norm' | 'box';

/** Numbers over the targets as they are drawn: NaN where nothing keeps a target. */
export interface TradePicture {
  /** What does not exist there, in words; "no λ, α" unless told. */
  readonly none?: string;
  readonly colour: TradeColour;
  readonly columns: number;
  readonly rows: number;
  /** Rate or norm per target; for `box` the certified size, 0 where none was certified. */
  readonly values: Float32Array;
  /** For `box`: the rate at the same cells, which tells targets that do not attract from those that do not exist. */
  readonly rate?: Float32Array;
}

/** Lower ends of the shades after the first. */
export const tradeBounds: Readonly<Record<TradeColour, readonly number[]>> = {
  rate: [0.5, 0.6, 0.7, 0.8, 0.9],
  norm: [0.5, 0.6, 0.7, 0.8, 0.9],
  box: [0.15, 0.3, 0.45, 0.55, 0.6, 0.65],
};

/** Classes that have no shade: nothing keeps it · a number of 1 or more, or nothing attracts · no box was certified. */
export const infeasible = 0;
export const unstable = 1;
export const uncertified = 2;
/** The class of the first shade. */
export const firstShade = 3;
export const tradeClassCount = 10;

const usual = 'no λ, α';

/**
 * The classes without a shade, in words, as far as a colour has them. Unlike SELU another activation can be neutral over
 * whole regions, as leaky ReLU is.
 */
export function tradeNames(
  colour: TradeColour,
  none = usual,
): readonly { readonly kind: number; readonly words: string }[] {
  return [
    { kind: infeasible, words: none },
    { kind: unstable, words: colour === 'norm' ? '1 or more' : none === usual ? 'unstable' : 'not stable' },
    ...(colour === 'box' ? [{ kind: uncertified, words: 'none certified' }] : []),
  ];
}

/** Path data of a hatch on a tile of 8 by 8. */
export const hatchPath = (kind: number) => (kind === unstable ? 'M2 0V8M6 0V8' : 'M4 0V8');

/** Opacity of a shade: fast, mild and large are strong. */
export function tradeOpacity(colour: TradeColour, shade: number): number {
  const part = shade / tradeBounds[colour].length;
  return 0.1 + 0.65 * (colour === 'box' ? part : 1 - part);
}

/** From here on a rate is 1 or more but for rounding. */
const neutral = 1 - 1e-6;

/** Per cell its class. */
export function tradeClasses({ colour, values, rate }: TradePicture): Uint8Array {
  return Uint8Array.from(values, (value, k) => {
    if (Number.isNaN(value)) return rate && rate[k]! >= neutral ? unstable : infeasible;
    if (colour === 'box' ? value === 0 : value >= neutral) return colour === 'box' ? uncertified : unstable;
    return firstShade + tradeBounds[colour].filter((bound) => value >= bound).length;
  });
}
