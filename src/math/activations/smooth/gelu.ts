import type { SmoothCurve } from '../../moments/quadrature/quadrature';
import { erfcx } from '../../special/erfcx';
import type { Activation } from '../Activation';
import { scaled } from '../scaled';

const inverseRoot2Pi = 0.3989422804014327;

/**
 * zΦ(z), Φ the standard normal distribution: the exact form (Hendrycks and Gimpel 2016), not its tanh approximation.
 */
const gelu: SmoothCurve = {
  value: (z) => {
    const tail = Math.exp(-0.5 * z * z) * 0.5 * erfcx(Math.abs(z) * Math.SQRT1_2);
    if (tail === 0) return Math.max(z, 0);
    return z > 0 ? z - z * tail : z * tail;
  },
  slope: (z) => {
    const e = Math.exp(-0.5 * z * z);
    if (e === 0) return z > 0 ? 1 : 0;
    const tail = e * 0.5 * erfcx(Math.abs(z) * Math.SQRT1_2);
    return (z > 0 ? 1 - tail : tail) + z * e * inverseRoot2Pi;
  },
  kinks: [],
  limits: { left: 0, right: 'linear' },
};

/** λzΦ(z). */
export const geluActivation: Activation = {
  id: 'gelu',
  words: 'GELU',
  rule: 'λzΦ(z)',
  text: 'lambda*z*Phi(z)',
  neverNegative: 'softplus',
  ...scaled(gelu),
};
