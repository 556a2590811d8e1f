import { alpha01, lambda01 } from '../../constants';
import { selu } from '../../moments/selu';
import { seluAboveLeft } from '../../moments/seluAboveLeft';
import type { Activation } from '../Activation';
import { exponential } from './exponential';

/** λz for z > 0, else λα(eᶻ − 1) (Klambauer et al. 2017), with the constants that keep (0, 1). */
export const seluActivation: Activation = {
  id: 'selu',
  words: 'SELU',
  rule: 'λz for z > 0, else λα(eᶻ − 1)',
  uses: ['lambda', 'alpha'],
  start: { lambda: lambda01, alpha: alpha01 },
  text: 'z > 0 ? lambda*z : lambda*alpha*(exp(z) - 1)',
  kernel: () => selu,
  aboveLeft: () => seluAboveLeft,
  ...exponential({ alpha: true }),
};
