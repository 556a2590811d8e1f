import type { SmoothCurve } from '../../moments/quadrature/quadrature';
import type { Activation } from '../Activation';
import { scaled } from '../scaled';

/** σ(z) = 1/(1 + e⁻ᶻ). Written with e^−|z|, so that neither side loses digits. */
const sigmoid: SmoothCurve = {
  value: (z) => {
    const e = Math.exp(-Math.abs(z));
    return (z > 0 ? 1 : e) / (1 + e);
  },
  slope: (z) => {
    const e = Math.exp(-Math.abs(z));
    return e / (1 + e) ** 2;
  },
  kinks: [],
  limits: { left: 0, right: 1 },
  centre: 0.5,
};

/** λσ(z). */
export const sigmoidActivation: Activation = {
  id: 'sigmoid',
  words: 'sigmoid',
  rule: 'λ/(1 + e⁻ᶻ)',
  text: 'lambda*sigmoid(z)',
  ...scaled(sigmoid),
};
