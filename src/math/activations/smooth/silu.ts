import type { SmoothCurve } from '../../moments/quadrature/quadrature';
import type { Activation } from '../Activation';
import { scaled } from '../scaled';

/** zσ(z), also called swish (Elfwing et al. 2017; Ramachandran et al. 2017). */
const silu: SmoothCurve = {
  value: (z) => {
    const e = Math.exp(-Math.abs(z));
    return z > 0 ? z / (1 + e) : e === 0 ? 0 : (z * e) / (1 + e);
  },
  slope: (z) => {
    const e = Math.exp(-Math.abs(z));
    if (e === 0) return z > 0 ? 1 : 0;
    return (z > 0 ? 1 : e) / (1 + e) + (z * e) / (1 + e) ** 2;
  },
  kinks: [],
  limits: { left: 0, right: 'linear' },
};

/** λzσ(z). */
export const siluActivation: Activation = {
  id: 'silu',
  words: 'SiLU',
  rule: 'λz/(1 + e⁻ᶻ)',
  text: 'lambda*z*sigmoid(z)',
  neverNegative: 'softplus',
  ...scaled(silu),
};
