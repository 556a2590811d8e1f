import type { Curve } from '../Curve';

/** λz for z > 0, else λ(α(eᶻ − 1) + βz): SELU, ELU, ReLU, leaky ReLU and leaky SELU as curves. */
export function exponentialCurve(lambda: number, alpha: number, beta: number): Curve {
  return {
    value: (z) => lambda * (z > 0 ? z : alpha * Math.expm1(z) + beta * z),
    slope: (z) => lambda * (z > 0 ? 1 : z < 0 ? alpha * Math.exp(z) + beta : 0.5 * (1 + alpha + beta)),
    kinks: [0],
    limits: { left: beta === 0 ? 0 - lambda * alpha : 'linear', right: 'linear' },
  };
}
