import type { SmoothCurve } from '../../moments/quadrature/quadrature';
import type { Activation } from '../Activation';
import { scaled } from '../scaled';

/** ln(1 + eᶻ). */
const softplus: SmoothCurve = {
  value: (z) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))),
  slope: (z) => {
    const e = Math.exp(-Math.abs(z));
    return (z > 0 ? 1 : e) / (1 + e);
  },
  kinks: [],
  limits: { left: 0, right: 'linear' },
};

/** λ ln(1 + eᶻ). */
export const softplusActivation: Activation = {
  id: 'softplus',
  words: 'softplus',
  rule: 'λ ln(1 + eᶻ)',
  text: 'lambda*softplus(z)',
  ...scaled(softplus),
};
