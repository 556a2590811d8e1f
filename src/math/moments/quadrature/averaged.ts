import { gaussLegendre, legendre } from '../../numeric/gaussRules';
import { once } from '../../numeric/once';

/**
 * Numbers per averaged node: z, then the weights ∫ℓ, ∫ℓg, ∫ℓg², ∫ℓf′, ∫ℓf′², ∫ℓgf′ of g = f − origin, where ℓ is the
 * Lagrange polynomial of the node.
 */
export const perAverage = 7;

/**
 * With 24 nodes on at most two deviations the density is a polynomial to 1e-18 of its largest value, (z − m) times it
 * likewise.
 */
const order = 24;
const rule = once(() => {
  const { nodes, weights } = gaussLegendre(order);
  /** Row k, column j: the coefficient of Pⱼ in the Lagrange polynomial of node k. */
  const rows = Array.from(nodes, (x, k) =>
    Float64Array.from({ length: order }, (_, j) => (j + 0.5) * weights[k]! * legendre(j, x)),
  );
  return { nodes, rows };
});

export interface Averages {
  /** What is taken from f in g: a value of f on the panel, so that squares keep their digits. */
  readonly origin: number;
  readonly numbers: Float64Array;
}

/**
 * What many nodes z, weight, f, f′ on [from, to] come to for weights that are smooth there: the same sums as over 24 nodes,
 * since ∫ wh = Σ w(zₖ) ∫ ℓₖh for every polynomial w of degree 23, whatever h is. A curve with many wiggles then costs no
 * more than a smooth one.
 */
export function averaged(numbers: Float64Array, from: number, to: number): Averages {
  const { nodes, rows } = rule();
  const sums = Array.from({ length: perAverage - 1 }, () => new Float64Array(order));
  const centre = 0.5 * (from + to);
  const half = 0.5 * (to - from);
  const origin = numbers[2]!;
  for (let p = 0; p < numbers.length; p += 4) {
    const x = (numbers[p]! - centre) / half;
    const weight = numbers[p + 1]!;
    const g = numbers[p + 2]! - origin;
    const d = numbers[p + 3]!;
    let before = 0;
    let here = weight;
    for (let j = 0; j < order; j++) {
      sums[0]![j]! += here;
      sums[1]![j]! += here * g;
      sums[2]![j]! += here * g * g;
      sums[3]![j]! += here * d;
      sums[4]![j]! += here * d * d;
      sums[5]![j]! += here * g * d;
      const next = ((2 * j + 1) * x * here - j * before) / (j + 1);
      before = here;
      here = next;
    }
  }
  const found = new Float64Array(order * perAverage);
  for (let k = 0; k < order; k++) {
    found[k * perAverage] = centre + half * nodes[k]!;
    sums.forEach((sum, h) => {
      let value = 0;
      for (let j = 0; j < order; j++) value += rows[k]![j]! * sum[j]!;
      found[k * perAverage + 1 + h] = value;
    });
  }
  return { origin, numbers: found };
}
