/** Nodes and weights of a rule. */
export interface Rule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/** Gauss–Legendre on [−1, 1], by Newton's method on the polynomial; nodes ascending, to the last bit or two. */
export function gaussLegendre(order: number): Rule {
  const nodes = new Float64Array(order);
  const weights = new Float64Array(order);
  for (let k = 0; k < order; k++) {
    let x = -Math.cos((Math.PI * (k + 0.75)) / (order + 0.5));
    let slope = 1;
    for (let step = 0; step < 20; step++) {
      const value = legendre(order, x);
      slope = (order * (legendre(order - 1, x) - x * value)) / (1 - x * x);
      const next = x - value / slope;
      if (Math.abs(next - x) <= 1e-17) break;
      x = next;
    }
    nodes[k] = x;
    weights[k] = 2 / ((1 - x * x) * slope * slope);
  }
  return { nodes, weights };
}

/** The Legendre polynomial of a degree. */
export function legendre(degree: number, x: number): number {
  let before = 0;
  let here = 1;
  for (let k = 0; k < degree; k++) [before, here] = [here, ((2 * k + 1) * x * here - k * before) / (k + 1)];
  return here;
}

/** Hermite polynomials that are orthonormal under N(0, 1): he₀ … he of the degree, at x. */
export function hermites(degree: number, x: number): number[] {
  const values = [1, x];
  for (let k = 1; k < degree; k++) values.push((x * values[k]! - Math.sqrt(k) * values[k - 1]!) / Math.sqrt(k + 1));
  return values.slice(0, degree + 1);
}

/**
 * Gauss–Hermite for N(0, 1): the weights add up to 1. Nodes by bisection between sign changes, then Newton's method.
 */
export function gaussHermite(order: number): Rule {
  const last = (x: number) => hermites(order, x)[order]!;
  const found: number[] = [];
  const reach = 2 * Math.sqrt(order + 1);
  const cells = 40 * order;
  for (let cell = 0; cell < cells; cell++) {
    let low = -reach + (2 * reach * cell) / cells;
    let high = -reach + (2 * reach * (cell + 1)) / cells;
    if (last(low) > 0 === last(high) > 0) continue;
    const falls = last(low) > 0;
    for (let step = 0; step < 60; step++) {
      const middle = 0.5 * (low + high);
      if (last(middle) > 0 === falls) low = middle;
      else high = middle;
    }
    found.push(0.5 * (low + high));
  }
  const nodes = Float64Array.from(found);
  const weights = nodes.map((x) => 1 / hermites(order - 1, x).reduce((sum, value) => sum + value * value, 0));
  return { nodes, weights };
}
