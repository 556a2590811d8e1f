import type { Activation } from '../Activation';
import { seluActivation } from './selu';

/** SELU's form with other usual constants (Clevert et al. 2016); λ, which ELU has not, is there to scale it. */
export const eluActivation: Activation = { ...seluActivation, id: 'elu', words: 'ELU', start: { lambda: 1, alpha: 1 } };
