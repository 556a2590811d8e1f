import type { Kernel } from '../../kernel';
import type { Activation } from '../Activation';

const identity: Kernel = (m, s, lambda, _alpha, out) => {
  const mean = lambda * m;
  const variance = lambda * (lambda * s);
  out[0] = mean;
  out[1] = variance;
  out[2] = variance + mean * mean;
  out[3] = lambda;
  out[4] = 0;
  out[5] = 0;
  out[6] = lambda * lambda;
};

/** λz: a linear layer. */
export const identityActivation: Activation = {
  id: 'identity',
  words: 'identity',
  rule: 'λz',
  uses: ['lambda'],
  start: { lambda: 1 },
  text: 'lambda*z',
  closedForm: () => ({ mean: ['m'], second: ['m^2 + s'] }),
  kernel: () => identity,
  curve: ({ lambda }) => ({
    value: (z) => lambda * z,
    slope: () => lambda,
    kinks: [],
    limits: { left: 'linear', right: 'linear' },
  }),
  squaredSlope: (_m, _s, { lambda }) => lambda * lambda,
};
