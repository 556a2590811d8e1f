import { alpha01, lambda01 } from '../../constants';
import { leakySelu } from '../../moments/leakySelu';
import type { Activation } from '../Activation';
import { exponential } from './exponential';

/** λz for z > 0, else λ(α(eᶻ − 1) + βz) (Huang et al. 2020). */
export const leakySeluActivation: Activation = {
  id: 'lselu',
  words: 'leaky SELU',
  rule: 'λz for z > 0, else λ(α(eᶻ − 1) + βz)',
  uses: ['lambda', 'alpha', 'beta'],
  start: { lambda: lambda01, alpha: alpha01, beta: 0.01 },
  text: 'z > 0 ? lambda*z : lambda*(alpha*(exp(z) - 1) + beta*z)',
  kernel: ({ beta = 0 }) => leakySelu(beta),
  ...exponential({ alpha: true, beta: true }),
};
