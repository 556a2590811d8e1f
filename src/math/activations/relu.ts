import type { Kernel } from '../kernel';
import { leakySquaredSlope } from '../moments/leakySelu';
import { selu } from '../moments/selu';
import type { Activation } from './Activation';
import { exponentialCurve } from './exponentialCurve';

const relu: Kernel = (m, s, lambda, _alpha, out) => selu(m, s, lambda, 0, out);

/** λ max(0, z): SELU with α = 0. */
export const reluActivation: Activation = {
  kernel: () => relu,
  curve: ({ lambda }) => exponentialCurve(lambda, 0, 0),
  squaredSlope: (m, s, { lambda }) => leakySquaredSlope(m, s, lambda, 0, 0),
};
