import type { SmoothCurve } from '../../moments/quadrature/quadrature';
import type { Activation } from '../Activation';
import { scaled } from '../scaled';

/**
 * z tanh(ln(1 + eᶻ)) (Misra 2019). With n = eᶻ the factor is n(n + 2)/(n² + 2n + 2) and its slope
 * 4n(n + 1)/(n² + 2n + 2)²;
 * for z > 0 both are written with q = e⁻ᶻ.
 */
const mish: SmoothCurve = {
  value: (z) => {
    const e = Math.exp(-Math.abs(z));
    if (z > 0) return (z * (1 + 2 * e)) / (1 + 2 * e + 2 * e * e);
    return e === 0 ? 0 : (z * e * (e + 2)) / (e * (e + 2) + 2);
  },
  slope: (z) => {
    const e = Math.exp(-Math.abs(z));
    if (e === 0) return z > 0 ? 1 : 0;
    if (z > 0) {
      const d = 1 + 2 * e + 2 * e * e;
      return (1 + 2 * e) / d + (z * 4 * e * e * (1 + e)) / (d * d);
    }
    const d = e * (e + 2) + 2;
    return (e * (e + 2)) / d + (z * 4 * e * (e + 1)) / (d * d);
  },
  kinks: [],
  limits: { left: 0, right: 'linear' },
};

/** λz tanh(ln(1 + eᶻ)). */
export const mishActivation: Activation = {
  id: 'mish',
  words: 'Mish',
  rule: 'λz tanh(ln(1 + eᶻ))',
  text: 'lambda*z*tanh(softplus(z))',
  neverNegative: 'softplus',
  ...scaled(mish),
};
