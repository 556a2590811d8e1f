import type { Complex, Matrix2 } from '../types';

type Vector2 = readonly [number, number];

/** ad − bc with an error of about one unit in the last place (Kahan's scheme, products split after Dekker). */
export function determinant([[a, b], [c, d]]: Matrix2): number {
  const p = b * c;
  const q = a * d;
  const exact = q - p + (lowPart(a, d, q) - lowPart(b, c, p));
  return Number.isFinite(exact) ? exact : q - p;
}

/** xy − product exactly, when nothing over- or underflows. */
function lowPart(x: number, y: number, product: number): number {
  const a = 134217729 * x;
  const xHigh = a - (a - x);
  const xLow = x - xHigh;
  const b = 134217729 * y;
  const yHigh = b - (b - y);
  const yLow = y - yHigh;
  return xLow * yLow - (product - xHigh * yHigh - xLow * yHigh - xHigh * yLow);
}

/**
 * Eigenvalues of a real 2×2 matrix, larger modulus first, complex pairs with the positive imaginary part first.
 * The discriminant ((a − d)/2)² + bc is a determinant, computed without cancellation; the smaller real eigenvalue is
 * det divided by the larger one, so that it keeps its digits beside a large one.
 */
export function eigenvalues(matrix: Matrix2): readonly [Complex, Complex] {
  const [[a, b], [c, d]] = matrix;
  const half = 0.5 * a + 0.5 * d;
  const difference = 0.5 * a - 0.5 * d;
  const discriminant = determinant([
    [difference, -b],
    [c, difference],
  ]);
  if (discriminant < 0) {
    const im = Math.sqrt(-discriminant);
    return [
      { re: half, im },
      { re: half, im: -im },
    ];
  }
  const large = half + (half < 0 ? -1 : 1) * Math.sqrt(discriminant);
  const small = large === 0 ? 0 : determinant(matrix) / large;
  return [
    { re: large, im: 0 },
    { re: small, im: 0 },
  ];
}

/**
 * Unit eigenvectors for the eigenvalues in their order, first nonzero component positive; undefined for complex pairs.
 * A multiple of the identity gives the two axes; a defective matrix (one eigendirection) gives it twice.
 */
export function eigenvectors(matrix: Matrix2): readonly [Vector2, Vector2] | undefined {
  const [[a, b], [c, d]] = matrix;
  const values = eigenvalues(matrix);
  if (values[0].im !== 0) return undefined;
  if (b === 0 && c === 0) {
    if (a === values[0].re)
      return [
        [1, 0],
        [0, 1],
      ];
    return [
      [0, 1],
      [1, 0],
    ];
  }
  const of = ({ re }: Complex): Vector2 => {
    // Each row of A − λ is orthogonal to the eigenvector; the longer one is the better conditioned.
    const first: Vector2 = [-b, a - re];
    const second: Vector2 = [re - d, c];
    return unit(Math.hypot(...first) >= Math.hypot(...second) ? first : second);
  };
  return [of(values[0]), of(values[1])];
}

function unit(vector: Vector2): Vector2 {
  // The length of what is next to the smallest double would be rounded by half of itself.
  const size = Math.max(...vector.map(Math.abs));
  const [x, y] = vector.map((part) => part / size) as [number, number];
  const length = Math.hypot(x, y) * (x < 0 || (x === 0 && y < 0) ? -1 : 1);
  return [x / length + 0, y / length + 0];
}

export interface SingularValues {
  /** σ₁ ≥ σ₂ ≥ 0. */
  readonly values: readonly [number, number];
  /** Unit directions in the plane of starts that are stretched by σ₁ and σ₂. */
  readonly right: readonly [Vector2, Vector2];
  /** Their unit images: A·right[i] = values[i]·left[i]. */
  readonly left: readonly [Vector2, Vector2];
}

/**
 * Singular value decomposition of a real 2×2 matrix, the circle-to-ellipse picture of a linear map.
 * A is a rotation with scaling plus a reflection with scaling, of sizes e and f: σ₁ = e + f, and σ₂ = |det|/σ₁, which
 * unlike
 * |e − f| does not cancel. The half-angles come from atan2, so degenerate matrices need no special case.
 */
export function singularValues(matrix: Matrix2): SingularValues {
  const [[a, b], [c, d]] = matrix;
  const e = Math.hypot(0.5 * a + 0.5 * d, 0.5 * c - 0.5 * b);
  const f = Math.hypot(0.5 * a - 0.5 * d, 0.5 * c + 0.5 * b);
  const first = e + f;
  const det = determinant(matrix);
  const second = first === 0 ? 0 : Math.abs(det) / first;
  const turn = Math.atan2(c - b, a + d);
  const mirror = Math.atan2(c + b, a - d);
  const input = 0.5 * (mirror - turn);
  const output = 0.5 * (mirror + turn);
  const sign = det < 0 ? -1 : 1;
  return {
    values: [first, second],
    right: [
      [Math.cos(input), Math.sin(input)],
      [-Math.sin(input), Math.cos(input)],
    ],
    left: [
      [Math.cos(output), Math.sin(output)],
      [-Math.sin(output) * sign, Math.cos(output) * sign],
    ],
  };
}
