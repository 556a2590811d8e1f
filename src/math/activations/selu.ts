import { leakySquaredSlope } from '../moments/leakySelu';
import { selu } from '../moments/selu';
import type { Activation } from './Activation';
import { exponentialCurve } from './exponentialCurve';

/** λz for z > 0, else λα(eᶻ − 1): SELU, and ELU with a scale, which is the same. */
export const seluActivation: Activation = {
  kernel: () => selu,
  curve: ({ lambda, alpha }) => exponentialCurve(lambda, alpha, 0),
  squaredSlope: (m, s, { lambda, alpha }) => leakySquaredSlope(m, s, lambda, alpha, 0),
};
