import type { SmoothCurve } from '../../moments/quadrature/quadrature';
import type { Activation } from '../Activation';
import { scaled } from '../scaled';

/** tanh z; from the left counted from −1, as 1 + tanh z = 2/(1 + e⁻²ᶻ). */
const tanh: SmoothCurve = {
  value: Math.tanh,
  slope: (z) => {
    const e = Math.exp(-2 * Math.abs(z));
    return (4 * e) / (1 + e) ** 2;
  },
  kinks: [],
  limits: { left: -1, right: 1 },
  centre: 0,
  level: -1,
  aboveLevel: (z) => {
    const e = Math.exp(-2 * Math.abs(z));
    return (z > 0 ? 2 : 2 * e) / (1 + e);
  },
};

/** λ tanh z; 2·tanh is λ = 2. */
export const tanhActivation: Activation = {
  id: 'tanh',
  words: 'tanh',
  rule: 'λ tanh z',
  variants: [{ id: 'tanh2', words: '2·tanh', start: { lambda: 2 } }],
  text: 'lambda*tanh(z)',
  neverNegative: 'sigmoid',
  ...scaled(tanh),
};
