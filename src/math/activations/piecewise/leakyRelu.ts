import { leakyRelu } from '../../moments/leakySelu';
import type { Activation } from '../Activation';
import { exponential } from '../exponential/exponential';

/** λz for z > 0, else λβz (Maas et al. 2013). */
export const leakyReluActivation: Activation = {
  id: 'lrelu',
  words: 'leaky ReLU',
  rule: 'λz for z > 0, else λβz',
  uses: ['lambda', 'beta'],
  start: { lambda: 1, beta: 0.01 },
  text: 'z > 0 ? lambda*z : lambda*beta*z',
  kernel: ({ beta = 0 }) => leakyRelu(beta),
  ...exponential({ beta: true }),
};
