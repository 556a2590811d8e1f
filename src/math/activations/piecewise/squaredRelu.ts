import { squaredRelu, squaredReluSlope } from '../../moments/squaredRelu';
import type { Activation } from '../Activation';

/** λ max(z, 0)² (So et al. 2021). */
export const squaredReluActivation: Activation = {
  id: 'squaredrelu',
  words: 'squared ReLU',
  rule: 'λ max(z, 0)²',
  uses: ['lambda'],
  start: { lambda: 1 },
  text: 'lambda*max(z, 0)^2',
  closedForm: () => ({
    mean: ['(m^2 + s)P + mD'],
    second: ['(m^4 + 6m^2s + 3s^2)P', '(m^3 + 5ms)D'],
  }),
  kernel: () => squaredRelu,
  curve: ({ lambda }) => ({
    value: (z) => lambda * Math.max(z, 0) ** 2,
    slope: (z) => 2 * lambda * Math.max(z, 0),
    kinks: [0],
    limits: { left: 0, right: 'steeper' },
  }),
  squaredSlope: (m, s, { lambda }) => squaredReluSlope(m, s, lambda),
};
