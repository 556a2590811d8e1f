import { erfcxPolynomial, farVariable } from './erfcxPolynomials';

/** First and last point of the pieces of erfcx, each 1/32 wide. */
export const piecesStart = -0.5;
export const piecesEnd = 8;
const pieces = makePieces();

/** erfcx(x) for −½ ≤ x < 8. */
export function erfcxOfPieces(x: number): number {
  const i = (32 * x + 16) | 0;
  return pieces[9 * i]! + rest(9 * i, x - (i - 15.5) * 0.03125);
}

/**
 * erfcx at x, x + h and x + 2h, all in [−½, 8), in differences that keep their digits. In: io[0] = x, io[1] = h (of
 * either sign); out: io[0] = the value at x, io[1] and io[2] = the first and second difference. Their absolute errors
 * are below 2e-17, since a value is a table entry, known to twice the precision, plus a rest below 0.03 of it, and
 * entries and rests are subtracted apart.
 *
 * The numbers travel in an array because a number passed to a function that is not compiled into its caller is put on
 * the heap first; and `rest` is written out three times because V8 compiles only so much code into one function.
 */
export function erfcxDifferences(io: Float64Array): void {
  const c = pieces;
  const x = io[0]!;
  const h = io[1]!;
  const i0 = (32 * x + 16) | 0;
  const i1 = (32 * (x + h) + 16) | 0;
  const i2 = (32 * (x + 2 * h) + 16) | 0;
  const j0 = 9 * i0;
  const j1 = 9 * i1;
  const j2 = 9 * i2;
  const t0 = x - (i0 - 15.5) * 0.03125;
  // In this order the offsets within the pieces carry no rounding of x + h.
  const t1 = h - (i1 - i0) * 0.03125 + t0;
  const t2 = 2 * h - (i2 - i0) * 0.03125 + t0;
  const y0 = t0 * t0;
  const y1 = t1 * t1;
  const y2 = t2 * t2;
  const r0 =
    c[j0 + 1]! +
    t0 * c[j0 + 2]! +
    y0 * (c[j0 + 3]! + t0 * c[j0 + 4]!) +
    y0 * y0 * (c[j0 + 5]! + t0 * c[j0 + 6]! + y0 * (c[j0 + 7]! + t0 * c[j0 + 8]!));
  const r1 =
    c[j1 + 1]! +
    t1 * c[j1 + 2]! +
    y1 * (c[j1 + 3]! + t1 * c[j1 + 4]!) +
    y1 * y1 * (c[j1 + 5]! + t1 * c[j1 + 6]! + y1 * (c[j1 + 7]! + t1 * c[j1 + 8]!));
  const r2 =
    c[j2 + 1]! +
    t2 * c[j2 + 2]! +
    y2 * (c[j2 + 3]! + t2 * c[j2 + 4]!) +
    y2 * y2 * (c[j2 + 5]! + t2 * c[j2 + 6]! + y2 * (c[j2 + 7]! + t2 * c[j2 + 8]!));
  const c1 = c[j1]!;
  const step = c1 - c[j0]!;
  const change = r1 - r0;
  io[0] = c[j0]! + r0;
  io[1] = step + change;
  io[2] = c[j2]! - c1 - step + (r2 - r1 - change);
}

/** What a row of the table adds to its first number at distance t, |t| ≤ 1/64, from the centre. */
function rest(row: number, t: number): number {
  const c = pieces;
  const y = t * t;
  const high = c[row + 5]! + t * c[row + 6]! + y * (c[row + 7]! + t * c[row + 8]!);
  return c[row + 1]! + t * c[row + 2]! + y * (c[row + 3]! + t * c[row + 4]! + y * high);
}

/**
 * Rows c₀, what c₀ lacks, c₁ … c₇: the Taylor series of erfcx about the centre of each piece. From y′ = 2xy − 2/√π,
 *
 *     c₁ = 2x c₀ − 2/√π,   (n + 1)cₙ₊₁ = 2x cₙ + 2cₙ₋₁,
 *
 * so c₀ is all it takes, and the series at one centre gives c₀ at the one below. Downwards errors shrink like exp(x²),
 * and c₀ and c₁ are carried in two doubles each: errors are below 5e-18 of c₀ for x < 0 and 1e-18 for x > 0.
 * The term in t⁸ is spread over the even ones below (its Chebyshev polynomial), which leaves less than 1e-18.
 * Made here, the table costs the page nothing to load.
 */
function makePieces(): Float64Array {
  // One more, since 32x + 16 may round up just below the end.
  const count = 32 * (piecesEnd - piecesStart) + 1;
  const table = new Float64Array(9 * count);
  const c = new Float64Array(16);
  /** 2/√π in two parts. */
  const q = 1.1283791670955126;
  const qRest = 1.533545961316588e-17;
  const step = 1 / 32;
  const half = step / 2;
  // The error of the start is forgotten within one unit above the table.
  const first = count + 31;
  const top = piecesStart + (first + 0.5) * step;
  let value = erfcxPolynomial(farVariable(top)) / top;
  let valueRest = 0;
  for (let i = first; i >= 0; i--) {
    const twice = 2 * (piecesStart + (i + 0.5) * step);
    // twice has ten bits, so its product with a single-precision head is exact; then the exact rounding error of a sum.
    const head = Math.fround(value);
    const product = twice * head;
    const sum = product - q;
    const back = sum - product;
    const lost = product - (sum - back) - (q + back) + (twice * (value - head) + twice * valueRest - qRest);
    c[0] = value;
    c[1] = sum + lost;
    for (let n = 1; n < 15; n++) c[n + 1] = (twice * c[n]! + 2 * c[n - 1]!) / (n + 1);
    if (i < count) {
      table.set([value, valueRest - (c[8]! * half ** 8) / 128, ...c.subarray(1, 8)], 9 * i);
      table[9 * i + 3]! += (c[8]! * half ** 6) / 4;
      table[9 * i + 5]! -= (c[8]! * half ** 4 * 5) / 4;
      table[9 * i + 7]! += c[8]! * half ** 2 * 2;
    }
    let further = 0;
    for (let n = 15; n > 1; n--) further = (further + c[n]!) * -step;
    const fall = -step * c[1]!;
    const below = value + fall;
    valueRest += fall - (below - value) - step * (sum - c[1]! + lost) - step * further;
    value = below + valueRest;
    valueRest += below - value;
  }
  return table;
}
