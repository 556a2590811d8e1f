import { squaredReluSlope, starRelu, starReluAboveLeft } from '../../moments/squaredRelu';
import type { Activation } from '../Activation';

/**
 * λ(max(z, 0)² − α) (Yu et al. 2022). Their scale a is λ and their shift c is −λα, so that α keeps its meaning:
 * for z → −∞ f is −λα. Their constants a = 0.8944 and c = −0.4472 are 2/√5 and −1/√5 rounded, which turn N(0, 1) into
 * mean 0 and variance 1.
 */
export const starReluActivation: Activation = {
  id: 'starrelu',
  words: 'StarReLU',
  rule: 'λ(max(z, 0)² − α)',
  uses: ['lambda', 'alpha'],
  start: { lambda: 0.8944, alpha: 0.5 },
  text: 'lambda*(max(z, 0)^2 - alpha)',
  closedForm: ({ alpha, alphaSquared }) => ({
    mean: ['(m^2 + s)P + mD', `(-1) \\cdot ${alpha}`],
    second: ['(m^4 + 6m^2s + 3s^2)P', '(m^3 + 5ms)D', alphaSquared, `(-2) \\cdot ${alpha}((m^2 + s)P + mD)`],
  }),
  kernel: () => starRelu,
  aboveLeft: () => starReluAboveLeft,
  curve: ({ lambda, alpha }) => ({
    value: (z) => lambda * (Math.max(z, 0) ** 2 - alpha),
    slope: (z) => 2 * lambda * Math.max(z, 0),
    kinks: [0],
    limits: { left: 0 - lambda * alpha, right: 'steeper' },
  }),
  squaredSlope: (m, s, { lambda }) => squaredReluSlope(m, s, lambda),
};
