import type { Kernel } from '../../kernel';
import { selu } from '../../moments/selu';
import type { Activation } from '../Activation';
import { exponential } from '../exponential/exponential';

const relu: Kernel = (m, s, lambda, _alpha, out) => selu(m, s, lambda, 0, out);

/** λ max(0, z): SELU with α = 0. */
export const reluActivation: Activation = {
  id: 'relu',
  words: 'ReLU',
  rule: 'λz for z > 0, else 0',
  uses: ['lambda'],
  start: { lambda: 1 },
  text: 'z > 0 ? lambda*z : 0',
  kernel: () => relu,
  ...exponential({}),
};
