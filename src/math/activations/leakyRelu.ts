import { leakyRelu, leakySquaredSlope } from '../moments/leakySelu';
import type { Activation } from './Activation';
import { exponentialCurve } from './exponentialCurve';

/** λz for z > 0, else λβz (Maas et al. 2013). */
export const leakyReluActivation: Activation = {
  kernel: ({ beta = 0 }) => leakyRelu(beta),
  curve: ({ lambda, beta = 0 }) => exponentialCurve(lambda, 0, beta),
  squaredSlope: (m, s, { lambda, beta = 0 }) => leakySquaredSlope(m, s, lambda, 0, beta),
};
