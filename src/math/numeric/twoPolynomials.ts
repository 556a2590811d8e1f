import { once } from './once';

/** Nodes along each side of a square, an odd number, and the place of the middle one. */
export const order = 9;
export const middle = (order - 1) / 2;
/** Terms of a polynomial of degree 8 in both sides together. */
const terms = (order * (order + 1)) / 2;

/** Chebyshev's nodes on [−1, 1], the rows that give a function's coefficients from its values there, and their powers'. */
export const rule = once(() => {
  const angles = Array.from({ length: order }, (_, k) => (Math.PI * (k + 0.5)) / order);
  const rows = angles.map((_, n) => angles.map((angle) => ((n > 0 ? 2 : 1) / order) * Math.cos(n * angle)));
  const powers: number[][] = [[1], [0, 1]];
  for (let n = 2; n < order; n++)
    powers.push(Array.from({ length: n + 1 }, (_, k) => 2 * (powers[n - 1]![k - 1] ?? 0) - (powers[n - 2]![k] ?? 0)));
  const matrix = (of: (n: number, k: number) => number) =>
    Float64Array.from({ length: order * order }, (_, k) => of(Math.floor(k / order), k % order));
  return {
    nodes: angles.map((_, k) => (k === middle ? 0 : Math.cos(angles[k]!))),
    /** Rows that give a function's values at −1 and 1 from those at the nodes. */
    ends: [-1, 1].map((end) => angles.map((_, k) => rows.reduce((sum, row, n) => sum + row[k]! * end ** n, 0))) as [
      number[],
      number[],
    ],
    coefficients: matrix((n, k) => rows[n]![k]!),
    powers: matrix((power, n) => powers[n]![power] ?? 0),
  };
});

/** Applies a matrix along one side of a square of numbers and has the sides change places. */
function transform(matrix: Float64Array, from: Float64Array, to: Float64Array): void {
  for (let i = 0; i < order * order; i += order)
    for (let j = 0, at = i / order; j < order * order; j += order, at += order) {
      let sum = 0;
      for (let k = 0; k < order; k++) sum += matrix[j + k]! * from[i + k]!;
      to[at] = sum;
    }
}

const [square, half] = [new Float64Array(order * order), new Float64Array(order * order)];

/**
 * The polynomials of degree 8, in both sides together, of two functions whose values at the nodes are given row by row,
 * term by term in turns.
 */
export function bothFrom(squares: readonly [Float64Array, Float64Array]): Float64Array {
  const { coefficients, powers } = rule();
  const both = new Float64Array(2 * terms);
  for (const of of [0, 1] as const) {
    transform(coefficients, squares[of], half);
    transform(coefficients, half, square);
    for (let j = 0; j < order; j++) for (let i = order - j; i < order; i++) square[j * order + i] = 0;
    transform(powers, square, half);
    transform(powers, half, square);
    let at: number = of;
    for (let j = order - 1; j >= 0; j--)
      for (let i = order - 1 - j; i >= 0; i--, at += 2) both[at] = square[j * order + i]!;
  }
  return both;
}

/** Writes both at (x, y), from −1 to 1. */
export function tell(both: Float64Array, x: number, y: number, told: Float64Array): void {
  let one = 0;
  let other = 0;
  let at = 0;
  for (let row = 0; row < order; row++) {
    let first = both[at++]!;
    let second = both[at++]!;
    for (let power = 0; power < row; power++) {
      first = first * x + both[at++]!;
      second = second * x + both[at++]!;
    }
    one = one * y + first;
    other = other * y + second;
  }
  told[0] = one;
  told[1] = other;
}

/** The same, with their derivatives by x and then by y behind. */
export function tellSlopes(both: Float64Array, x: number, y: number, told: Float64Array): void {
  let one = 0;
  let other = 0;
  let oneX = 0;
  let otherX = 0;
  let oneY = 0;
  let otherY = 0;
  let at = 0;
  for (let row = 0; row < order; row++) {
    let first = both[at++]!;
    let second = both[at++]!;
    let firstX = 0;
    let secondX = 0;
    for (let power = 0; power < row; power++) {
      firstX = firstX * x + first;
      secondX = secondX * x + second;
      first = first * x + both[at++]!;
      second = second * x + both[at++]!;
    }
    oneY = oneY * y + one;
    otherY = otherY * y + other;
    oneX = oneX * y + firstX;
    otherX = otherX * y + secondX;
    one = one * y + first;
    other = other * y + second;
  }
  told[0] = one;
  told[1] = other;
  told[2] = oneX;
  told[3] = otherX;
  told[4] = oneY;
  told[5] = otherY;
}
