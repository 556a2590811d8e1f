/** A stream of whole numbers from 0 to 2³² − 1, all equally likely. */
export type Generator32 = () => number;

/** A stream that also fills an array with its next numbers, some three times as fast as one by one. */
export interface Stream extends Generator32 {
  readonly fill: (words: Uint32Array) => void;
}

/** So many numbers are made at once, with the state in registers. */
const ahead = 64;

/**
 * xoshiro128** (Blackman and Vigna, Scrambled linear pseudorandom number generators, ACM TOMS 47, 2021; period
 * 2¹²⁸ − 1): whole-number arithmetic only, so that every engine gives the same numbers.
 *
 * A stream has a name of whole numbers, such as seed, layer and purpose: what a layer draws then depends neither on the
 * layers before it nor on how many numbers they took. The state is filled by SplitMix's steps (Steele, Lea and Flood
 * 2014) with MurmurHash3's finisher in 32 bits.
 */
export function generator(...name: readonly number[]): Stream {
  let hash = 0;
  for (const part of name) hash = finish((hash + 0x9e3779b9) ^ part);
  const word = () => {
    hash = (hash + 0x9e3779b9) | 0;
    return finish(hash);
  };
  // The one state that stays as it is, four zeros, cannot come up: finish is one to one and its arguments differ.
  const state = Int32Array.of(word(), word(), word(), word());
  const numbers = new Uint32Array(ahead);
  let at = ahead;
  const next = () => {
    if (at === ahead) {
      advance(state, numbers);
      at = 0;
    }
    return numbers[at++]!;
  };
  return Object.assign(next, {
    fill(words: Uint32Array) {
      const left = Math.min(ahead - at, words.length);
      words.set(numbers.subarray(at, at + left));
      at += left;
      advance(state, words.subarray(left));
    },
  });
}

function advance(state: Int32Array, numbers: Uint32Array): void {
  let [a, b, c, d] = [state[0]!, state[1]!, state[2]!, state[3]!];
  for (let k = 0; k < numbers.length; k++) {
    numbers[k] = Math.imul(rotated(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
  }
  state.set([a, b, c, d]);
}

const rotated = (word: number, by: number) => (word << by) | (word >>> (32 - by));

function finish(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** The middle of one of 2³² equal parts of (0, 1): never 0 or 1. */
export const fractionOf = (word: number) => (word + 0.5) / 4294967296;
export const fraction = (next: Generator32) => fractionOf(next());
