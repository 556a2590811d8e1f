import { piecesEnd } from './erfcxPieces';
import { rightPiece } from './logErfcxPieces';

/** First point of the rows; below, −L′ and L″ do not cancel. */
export const rowsStart = 0.5;
/** Coefficients of a row. */
const size = 9;
const rows = makeRows();

/**
 * −L′(x) and L″(x), L = ln erfcx, for ½ ≤ x < 8. In: io[0] = x; out: io[0] and io[1]. They travel in an array as those of
 * `erfcxDifferences` do.
 */
export function bothOfRows(io: Float64Array): void {
  const c = rows;
  const x = io[0]!;
  const i = (32 * x) | 0;
  const t = x - (i + 0.5) * 0.03125;
  const y = t * t;
  const j = size * i - size * 16;
  const c1 = c[j + 1]!;
  const c2 = c[j + 2]!;
  const c3 = c[j + 3]!;
  const c4 = c[j + 4]!;
  const c5 = c[j + 5]!;
  const c6 = c[j + 6]!;
  const c7 = c[j + 7]!;
  const c8 = c[j + 8]!;
  io[0] = c[j]! + t * c1 + y * (c2 + t * c3 + y * (c4 + t * c5 + y * (c6 + t * c7 + y * c8)));
  io[1] = -(c1 + 2 * t * c2 + y * (3 * c3 + 4 * t * c4 + y * (5 * c5 + 6 * t * c6 + y * (7 * c7 + 8 * t * c8))));
}

/** The Taylor series of −L′ about the centre of each piece, 1/32 wide: nine terms leave less than 1e-17 of L″ too. */
function makeRows(): Float64Array {
  const count = 32 * (piecesEnd - rowsStart);
  const table = new Float64Array(size * count);
  for (let i = 0; i < count; i++) {
    const series = rightPiece(rowsStart + (i + 0.5) / 32, 1 / 64);
    for (let n = 1; n <= size; n++) table[size * i + n - 1] = -n * (series[n] ?? 0);
  }
  return table;
}
