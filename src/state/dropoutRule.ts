import { dropoutProblem } from '../math';
import type { MapState } from './parametersOf';

/** Why the chosen dropout is not possible with the activation at hand, in a sentence; undefined when it is, or is none. */
export function dropoutClash({ dropout, rate, ...state }: MapState): string | undefined {
  return dropout === 'none' ? undefined : dropoutProblem({ ...state, dropout, rate });
}
