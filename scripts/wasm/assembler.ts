/**
 * As much of WebAssembly's binary format (https://webassembly.github.io/spec/core/binary, with vectors of 128 bits) as a
 * function on numbers in a memory needs. An expression is the list of its bytes, operands first.
 */
export type Code = readonly number[];

/** LEB128 of an integer from 0. */
const unsigned = (n: number): Code => (n < 128 ? [n] : [(n & 127) | 128, ...unsigned(n >>> 7)]);
const signed = (n: number): Code =>
  n >= -64 && n < 64 ? [n & 127] : [(n & 127) | 128, ...signed(Math.floor(n / 128))];

const list = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()];
const named = (name: string): Code => list([...name].map((letter) => [letter.charCodeAt(0)]));
const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content];
const vector = (operation: number): Code => [0xfd, ...unsigned(operation)];

/** Of 32-bit integers. */
export const integer = (n: number): Code => [0x41, ...signed(n)];
export const plus = (a: Code, b: Code): Code => [...a, ...b, 0x6a];
export const minus = (a: Code, b: Code): Code => [...a, ...b, 0x6b];
export const times = (a: Code, b: Code): Code => [...a, ...b, 0x6c];
export const differs = (a: Code, b: Code): Code => [...a, ...b, 0x47];
export const below = (a: Code, b: Code): Code => [...a, ...b, 0x49];
export const shiftedRight = (a: Code, by: Code): Code => [...a, ...by, 0x76];
export const choice = (yes: Code, no: Code, condition: Code): Code => [...yes, ...no, ...condition, 0x1b];

/** Single-precision numbers in the memory, `offset` bytes behind an address. */
export const load = (at: Code, offset: number): Code => [...at, 0x2a, 0, ...unsigned(offset)];
export const store = (at: Code, value: Code, offset: number): Code => [...at, ...value, 0x38, 0, ...unsigned(offset)];

/** Four of them at once: in the memory, all four one number of it, all bits one integer's, all zero. */
export const loadFour = (at: Code, offset: number): Code => [...at, ...vector(0), 0, ...unsigned(offset)];
export const storeFour = (at: Code, value: Code, offset: number): Code => [
  ...at,
  ...value,
  ...vector(11),
  0,
  ...unsigned(offset),
];
export const loadFourTimes = (at: Code, offset: number): Code => [...at, ...vector(9), 0, ...unsigned(offset)];
export const fourTimes = (bits: Code): Code => [...bits, ...vector(17)];
export const zeros: Code = [...vector(12), ...Array<number>(16).fill(0)];
export const and = (a: Code, b: Code): Code => [...a, ...b, ...vector(78)];
export const addFours = (a: Code, b: Code): Code => [...a, ...b, ...vector(0xe4)];
/**
 * a·b + c, c a local's value: rounded once where the processor can do that (relaxed vectors), with the room that
 * `vectorProducts.ts` needs to put a product and a sum in its place where an engine has no such operation.
 */
export const multiplyAddFours = (a: Code, b: Code, c: Code): Code => [...a, ...b, ...c, ...vector(0x105), 1, 1, 1];

/** Runs the body, and again as long as the condition at its end holds. */
export const repeat = (body: readonly Code[], condition: Code): Code => [
  ...[0x03, 0x40],
  ...body.flat(),
  ...condition,
  ...[0x0d, 0, 0x0b],
];

/** What a function has of names: its parameters, which are integers, then further integers and vectors. */
export interface Names<P extends string, I extends string, V extends string> {
  readonly parameters: readonly P[];
  readonly integers: readonly I[];
  readonly vectors: readonly V[];
}

/** How the body reads and writes what has a name; `step` writes and leaves the value as an operand. */
export interface Local<N extends string> {
  readonly get: (name: N) => Code;
  readonly set: (name: N, value: Code) => Code;
  readonly step: (name: N, by: Code) => Code;
}

/** A module with one function, exported as `f`, and one memory of so many pages of 64 KB to begin with, as `m`. */
export function assemble<P extends string, I extends string, V extends string>(
  { parameters, integers, vectors }: Names<P, I, V>,
  pages: number,
  body: (local: Local<P | I | V>) => Code,
): Uint8Array<ArrayBuffer> {
  const [integerType, vectorType] = [0x7f, 0x7b];
  const names: readonly string[] = [...parameters, ...integers, ...vectors];
  const index = (name: string) => unsigned(names.indexOf(name));
  const get = (name: string): Code => [0x20, ...index(name)];
  const locals = list([
    [...unsigned(integers.length), integerType],
    [...unsigned(vectors.length), vectorType],
  ]);
  const code = [
    ...locals,
    ...body({
      get,
      set: (name, value) => [...value, 0x21, ...index(name)],
      step: (name, by) => [...plus(get(name), by), 0x22, ...index(name)],
    }),
    0x0b,
  ];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, list([[0x60, ...list(parameters.map(() => [integerType])), 0]])),
    ...section(3, list([[0]])),
    ...section(5, list([[0, ...unsigned(pages)]])),
    ...section(
      7,
      list([
        [...named('f'), 0, 0],
        [...named('m'), 2, 0],
      ]),
    ),
    ...section(10, list([[...unsigned(code.length), ...code]])),
  ]);
}
