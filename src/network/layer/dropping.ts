import { activationOf, dropoutProblem } from '../../math';
import { alphaDropoutTo } from '../../math/moments/dropout';
import type { Parameters } from '../../math/types';

/** What dropout does to one activation: what it becomes when dropped, then a scale and a shift for all. */
export interface Dropping {
  readonly rate: number;
  readonly to: number;
  readonly scale: number;
  readonly shift: number;
}

/** The dropout of a layer; undefined where nothing is dropped. Throws RangeError where the activation forbids it. */
export function dropping(parameters: Parameters): Dropping | undefined {
  const { dropout, rate = 0, keeps } = parameters;
  if (dropout === undefined || rate === 0) return undefined;
  const problem = dropoutProblem(parameters);
  if (problem !== undefined) throw new RangeError(problem);
  if (dropout === 'standard') return { rate, to: 0, scale: 1 / (1 - rate), shift: 0 };
  const to = activationOf(parameters).limits.left as number;
  const { gain, shift } = alphaDropoutTo(rate, to, keeps);
  const scale = gain / (1 - rate);
  return { rate, to, scale, shift: shift - scale * rate * to };
}
