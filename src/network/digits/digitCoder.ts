/** What a coder is told or tells: with a bit to write it returns that bit, without one the bit that it read. */
export type CodeBit = (probability: number, bit?: number) => number;

/** One adaptive estimate of a bit: how likely a 1 is, and how often the context was met. */
interface Estimates {
  readonly ones: Float64Array;
  readonly met: Float64Array;
}

/** Kinds of context that are mixed. */
const kinds = 6;
/** Pixels after which it is told anew which earlier images are alike, what a pixel counts for one later, and a small difference. */
const often = 2;
const forgets = 0.9;
const alike = 50;
/** Decisions that tell one value from another, at most. */
const nodes = 32;
const side = 8;
const pixels = side * side;

/**
 * Images of 8 × 8 values from 0 to 16 with their labels from 0 to 9, bit by bit: each bit is coded with a probability
 * that is mixed from what was met before in several contexts (neighbours, label and place, and what earlier images of that
 * label have there, the more alike what is known of them the more), as in Mahoney's PAQ (Florida Tech CS-2005-16), but with
 * x/(1 + |x|) in the place of the logistic function: nothing but + − × ÷ is used, which every engine rounds alike, so that
 * reader and writer agree.
 *
 * @param code tells or is told each bit
 * @param given the images and labels to write; absent when they are read
 */
export function codeDigits(
  code: CodeBit,
  count: number,
  given?: { readonly images: Uint8Array; readonly labels: Uint8Array },
): { readonly images: Uint8Array<ArrayBuffer>; readonly labels: Uint8Array<ArrayBuffer> } {
  const images = new Uint8Array(count * pixels);
  const labels = new Uint8Array(count);
  const labelBit = mixedBit(code, 3);
  const pixelBit = mixedBit(code, kinds);
  for (let image = 0; image < count; image++) {
    const before = (back: number) => (image >= back ? labels[image - back]! : 10);
    const [one, two, three] = [before(1), before(2), before(3)];
    const label = tree(4, given?.labels[image], (node, bit) =>
      labelBit([one, one * 11 + two, (one * 11 + two) * 11 + three], node, 0, 0, bit),
    );
    labels[image] = label;
    /** Where the earlier images of that label begin, how far each is from this one, and what it counts. */
    const others = Array.from(labels.subarray(0, image).keys(), (other) => other * pixels).filter(
      (_, other) => labels[other] === label,
    );
    const away = new Float64Array(others.length);
    const counts = new Float64Array(others.length);
    const at = (row: number, column: number) =>
      row < 0 || column < 0 || column >= side ? 0 : images[image * pixels + row * side + column]!;
    for (let place = 0; place < pixels; place++) {
      const [row, column] = [Math.floor(place / side), place % side];
      const [left, up, corner, right] = [
        at(row, column - 1),
        at(row - 1, column),
        at(row - 1, column - 1),
        at(row - 1, column + 1),
      ];
      const [far, above] = [at(row, column - 2), at(row - 2, column)];
      let [whole, sum, squares] = [1e-9, 0, 0];
      for (let k = 0; k < others.length; k++) {
        if (place % often === 0) counts[k] = sixth(alike / (alike + away[k]!));
        const value = images[others[k]! + place]!;
        whole += counts[k]!;
        sum += counts[k]! * value;
        squares += counts[k]! * value * value;
      }
      const mean = sum / whole;
      const spread = squares / whole - mean * mean;
      const near = Math.round(mean);
      const sides = few(left) * 5 + few(up);
      const contexts = [
        near * 5 + few(left),
        Math.round(2 * mean) * 8 + [1, 4, 9, 16, 25].filter((most) => spread >= most).length,
        near * 50 + Math.max(-16, left + up - corner) + 16,
        label * pixels + place + 640 * sides,
        ((few(left) * 5 + few(far)) * 5 + few(up)) * 10 + label + 1250 * row,
        ((few(corner) * 5 + few(up)) * 5 + few(right)) * 25 + few(left) * 5 + few(above),
      ];
      const value = pixelOf(given?.images[image * pixels + place], (node, bit) =>
        pixelBit(contexts, node, place, near, bit),
      );
      images[image * pixels + place] = value;
      for (let k = 0; k < others.length; k++)
        away[k] = forgets * away[k]! + (images[others[k]! + place]! - value) * (images[others[k]! + place]! - value);
    }
  }
  return { images, labels };
}

/** A value in five classes. */
const few = (value: number) => (value === 0 ? 0 : value < 5 ? 1 : value < 11 ? 2 : value < 16 ? 3 : 4);

const sixth = (x: number) => x * x * x * (x * x * x);

/** A value from 0 to 16: first whether it is 0, then whether it is 16, then four bits. */
function pixelOf(value: number | undefined, bitOf: (node: number, bit?: number) => number): number {
  const said = (is: (value: number) => boolean) => (value === undefined ? undefined : Number(is(value)));
  if (
    bitOf(
      0,
      said((each) => each === 0),
    ) === 1
  )
    return 0;
  if (
    bitOf(
      1,
      said((each) => each === 16),
    ) === 1
  )
    return 16;
  return tree(4, value, (node, bit) => bitOf(1 + node, bit));
}

/** A number of so many bits, the highest first; each is told with all those before it. */
function tree(bits: number, value: number | undefined, bitOf: (node: number, bit?: number) => number): number {
  let node = 1;
  for (let k = bits - 1; k >= 0; k--) node = 2 * node + bitOf(node, value === undefined ? undefined : (value >> k) & 1);
  return node - 2 ** bits;
}

/** Codes a bit with what was met in its contexts, and learns from it; `set` and `other` say whose mixtures it takes. */
function mixedBit(code: CodeBit, count: number) {
  const estimates: Map<number, Estimates>[] = Array.from({ length: count }, () => new Map());
  const mixtures: readonly Float64Array[][] = [[], []];
  const mixture = (kind: number, of: number) => {
    const all = mixtures[kind]!;
    all[of] ??= new Float64Array(2 * count).fill(0.35 / count);
    return all[of];
  };
  const stretched = new Float64Array(2 * count);
  const found: Estimates[] = [];
  return (contexts: readonly number[], node: number, set: number, other: number, bit?: number): number => {
    const one = mixture(0, set * nodes + node);
    const two = mixture(1, other * nodes + node);
    let sum = 0;
    for (let kind = 0; kind < count; kind++) {
      const estimate = kept(estimates[kind]!, contexts[kind]!, () => ({
        ones: new Float64Array(nodes).fill(0.5),
        met: new Float64Array(nodes),
      }));
      found[kind] = estimate;
      const known = estimate.met[node]!;
      const away = 2 * estimate.ones[node]! - 1;
      const stretch = away / (1 - Math.abs(away) + 0.002);
      // What was met often is believed more.
      stretched[kind] = stretch;
      stretched[count + kind] = (stretch * known) / (known + 20);
    }
    for (let k = 0; k < 2 * count; k++) sum += (one[k]! + two[k]!) * stretched[k]!;
    const probability = Math.min(0.999, Math.max(0.001, 0.5 + (0.5 * sum) / (1 + Math.abs(sum))));
    const told = code(probability, bit);
    const error = told - probability;
    for (let k = 0; k < 2 * count; k++) {
      one[k] = one[k]! + rate * error * stretched[k]!;
      two[k] = two[k]! + rate * error * stretched[k]!;
    }
    for (let kind = 0; kind < count; kind++) {
      const { ones, met } = found[kind]!;
      ones[node] = ones[node]! + (told - ones[node]!) / (met[node]! + 2.2);
      met[node] = Math.min(most, met[node]! + 1);
    }
    return told;
  };
}

/** How fast the mixture learns, and for how many bits an estimate remembers. */
const [rate, most] = [0.0005, 1000];

function kept<T>(map: Map<number, T>, key: number, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
