import { kernelSize } from '../kernel';
import type { Step } from '../map/stepOf';
import { over, plus, real, times } from '../numeric/complex';
import type { Complex, Matrix2, Moments } from '../types';

export type Vector = readonly [Complex, Complex];

/** A layer near a fixed point with ν > 0 up to third order, offsets in units of √ν* for μ and of ν* for ν. */
export interface LayerTerms {
  readonly H: Matrix2;
  /** The second and third derivative, applied to two and three offsets. */
  readonly second: (u: Vector, v: Vector) => Vector;
  readonly third: (u: Vector, v: Vector, w: Vector) => Vector;
}

const out = new Float64Array(kernelSize);

/** From differences of H over this distance, in the same units, below 1. */
export function layerTerms(step: Step, { mu, nu }: Moments, reach: number): LayerTerms {
  const sigma = Math.sqrt(nu);
  const at = (x: number, y: number) => {
    step(mu + x * reach * sigma, nu * (1 + y * reach), out);
    return [out[3]!, out[4]! * sigma, out[5]! / sigma, out[6]!];
  };
  const here = at(0, 0);
  const [right, left, up, down] = [at(1, 0), at(-1, 0), at(0, 1), at(0, -1)];
  const corners = [at(1, 1), at(-1, -1), at(1, -1), at(-1, 1)];
  const each = (entry: (k: number) => number) => [0, 1, 2, 3].map(entry);
  const changes = [right, up].map((more, k) => each((i) => (more[i]! - [left, down][k]![i]!) / (2 * reach)));
  const bends = [
    each((i) => (right[i]! - 2 * here[i]! + left[i]!) / reach ** 2),
    each((i) => (corners[0]![i]! + corners[1]![i]! - corners[2]![i]! - corners[3]![i]!) / (4 * reach ** 2)),
    each((i) => (up[i]! - 2 * here[i]! + down[i]!) / reach ** 2),
  ];
  const applied = ([a, b, c, d]: readonly number[], [x, y]: Vector): Vector => [
    plus(times(real(a!), x), times(real(b!), y)),
    plus(times(real(c!), x), times(real(d!), y)),
  ];
  const sum = (parts: readonly (readonly [Complex, Vector])[]): Vector => [
    plus(...parts.map(([weight, [x]]) => times(weight, x))),
    plus(...parts.map(([weight, [, y]]) => times(weight, y))),
  ];
  return {
    H: [
      [here[0]!, here[1]!],
      [here[2]!, here[3]!],
    ],
    second: (u, v) => sum([0, 1].map((k) => [u[k as 0], applied(changes[k]!, v)])),
    third: (u, v, w) =>
      sum([0, 1, 2, 3].map((k) => [times(u[(k >> 1) as 0], v[(k & 1) as 0]), applied(bends[(k >> 1) + (k & 1)]!, w)])),
  };
}

/** The x of (λ − H)x = b, λ no eigenvalue. */
export function resolved([[a, b], [c, d]]: Matrix2, value: Complex, [x, y]: Vector): Vector {
  const [p, q] = [plus(value, real(-a)), plus(value, real(-d))];
  const determinant = plus(times(p, q), real(-b * c));
  return [
    over(plus(times(q, x), times(real(b), y)), determinant),
    over(plus(times(real(c), x), times(p, y)), determinant),
  ];
}
