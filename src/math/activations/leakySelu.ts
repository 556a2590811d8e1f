import { leakySelu, leakySquaredSlope } from '../moments/leakySelu';
import type { Activation } from './Activation';
import { exponentialCurve } from './exponentialCurve';

/** λz for z > 0, else λ(α(eᶻ − 1) + βz) (Huang et al. 2020). */
export const leakySeluActivation: Activation = {
  kernel: ({ beta = 0 }) => leakySelu(beta),
  curve: ({ lambda, alpha, beta = 0 }) => exponentialCurve(lambda, alpha, beta),
  squaredSlope: (m, s, { lambda, alpha, beta = 0 }) => leakySquaredSlope(m, s, lambda, alpha, beta),
};
