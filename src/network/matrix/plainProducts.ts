import type { Matrix, Multiplier, Sizes } from './Matrix';

/**
 * Rows and columns of C that are summed at once: twelve sums, three numbers of B and one of A fill the sixteen registers
 * that processors have for doubles; with 4 × 4 some sums go to memory and back.
 */
const [tall, wide] = [4, 3];
/** How much of the sum is done before C is touched again: two strips of it stay in the nearest cache. */
const block = 256;

/**
 * Products by plain arithmetic, summed in double precision in a fixed order, so that the same numbers give the same
 * product in every engine; each entry is within 2⁻²⁴ relative of the sum of products in double precision, plus 2⁻²⁴ of
 * what is summed up after each 256 terms.
 *
 * Both factors are first laid out in strips of four and of three rows, interleaved and in double precision (the layout of Goto and
 * van de Geijn, ACM TOMS 34, 2008), so that the innermost loop reads memory in its order: seven loads for twelve
 * multiplications. The room for the strips is kept from one product to the next, and grows with the largest.
 */
export function plainProducts(): Multiplier {
  let left = new Float64Array(0);
  let right = new Float64Array(0);
  const into = (
    c: Matrix,
    { rows, inner, columns }: Sizes,
    layA: (room: Float64Array) => void,
    layB: (room: Float64Array) => void,
  ) => {
    const needs = (count: number, strip: number) => Math.ceil(count / strip) * strip * inner;
    if (left.length < needs(rows, tall)) left = new Float64Array(needs(rows, tall));
    if (right.length < needs(columns, wide)) right = new Float64Array(needs(columns, wide));
    layA(left);
    layB(right);
    c.fill(0, 0, rows * columns);
    for (let from = 0; from < inner; from += block) {
      const length = Math.min(block, inner - from);
      for (let j = 0; j < columns; j += wide)
        for (let i = 0; i < rows; i += tall) {
          sumTile(left, i * inner + from * tall, right, j * inner + from * wide, length);
          addTile(c, i, j, rows, columns);
        }
    }
  };
  return {
    plain: (a, b, c, sizes) =>
      into(
        c,
        sizes,
        (room) => layRows(a, sizes.rows, sizes.inner, tall, room),
        (room) => layColumns(b, sizes.columns, sizes.inner, wide, room),
      ),
    transposed: (a, b, c, sizes) =>
      into(
        c,
        sizes,
        (room) => layRows(a, sizes.rows, sizes.inner, tall, room),
        (room) => layRows(b, sizes.columns, sizes.inner, wide, room),
      ),
    fromTransposed: (a, b, c, sizes) =>
      into(
        c,
        sizes,
        (room) => layColumns(a, sizes.rows, sizes.inner, tall, room),
        (room) => layColumns(b, sizes.columns, sizes.inner, wide, room),
      ),
  };
}

/** Strips of `tile` rows of a matrix with `count` rows of `inner` entries; what is missing of the last one is 0. */
function layRows(from: Matrix, count: number, inner: number, tile: number, room: Float64Array): void {
  for (let row = 0; row < count; row += tile)
    for (let r = 0; r < tile; r++) {
      const start = (row + r) * inner;
      let at = row * inner + r;
      if (row + r < count) for (let k = 0; k < inner; k++, at += tile) room[at] = from[start + k]!;
      else for (let k = 0; k < inner; k++, at += tile) room[at] = 0;
    }
}

/** The same of a matrix with `inner` rows of `count` entries, whose columns take the place of rows. */
function layColumns(from: Matrix, count: number, inner: number, tile: number, room: Float64Array): void {
  for (let column = 0; column < count; column += tile) {
    let at = column * inner;
    const whole = column + tile <= count;
    for (let k = 0; k < inner; k++, at += tile) {
      const start = k * count + column;
      for (let c = 0; c < tile; c++) room[at + c] = whole || column + c < count ? from[start + c]! : 0;
    }
  }
}

const sums = new Float64Array(tall * wide);

/** The sums of products of a strip of A with a strip of B over `length` terms, into `sums`. */
function sumTile(a: Float64Array, fromA: number, b: Float64Array, fromB: number, length: number): void {
  let [s00, s01, s02, s10, s11, s12] = [0, 0, 0, 0, 0, 0];
  let [s20, s21, s22, s30, s31, s32] = [0, 0, 0, 0, 0, 0];
  let at = fromA;
  let of = fromB;
  const end = fromA + length * tall;
  for (; at < end; at += tall, of += wide) {
    const b0 = b[of]!;
    const b1 = b[of + 1]!;
    const b2 = b[of + 2]!;
    const a0 = a[at]!;
    s00 += a0 * b0;
    s01 += a0 * b1;
    s02 += a0 * b2;
    const a1 = a[at + 1]!;
    s10 += a1 * b0;
    s11 += a1 * b1;
    s12 += a1 * b2;
    const a2 = a[at + 2]!;
    s20 += a2 * b0;
    s21 += a2 * b1;
    s22 += a2 * b2;
    const a3 = a[at + 3]!;
    s30 += a3 * b0;
    s31 += a3 * b1;
    s32 += a3 * b2;
  }
  sums[0] = s00;
  sums[1] = s01;
  sums[2] = s02;
  sums[3] = s10;
  sums[4] = s11;
  sums[5] = s12;
  sums[6] = s20;
  sums[7] = s21;
  sums[8] = s22;
  sums[9] = s30;
  sums[10] = s31;
  sums[11] = s32;
}

function addTile(c: Matrix, row: number, column: number, rows: number, columns: number): void {
  const [high, across] = [Math.min(tall, rows - row), Math.min(wide, columns - column)];
  for (let r = 0; r < high; r++)
    for (let k = 0; k < across; k++) {
      const at = (row + r) * columns + column + k;
      c[at] = c[at]! + sums[r * wide + k]!;
    }
}
