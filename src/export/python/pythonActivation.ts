import { parseFormula, pythonHelpers, pythonOf } from '../../formula';
import type { Parameters } from '../../math/types';
import { textOf } from '../../state/tables/activationTable';
import { pythonHeld } from './pythonHeld';
import { pythonMoments } from './pythonMoments';

/**
 * The part of the script that defines the activation f, its slope and its moments. A formula gets into it by its tree
 * alone. Throws RangeError for what is no formula.
 */
export function pythonActivation(parameters: Parameters): string {
  const { lambda, alpha, beta = 0 } = parameters;
  const read = parseFormula(textOf(parameters));
  if ('problem' in read) throw new RangeError(read.problem);
  const { stable, slope, bind } = read.formula;
  const { kinks, series } = bind({ lambda, alpha, beta });
  const typed = parameters.activation === 'formula';
  const held = (order: 'VALUE' | 'SLOPE') => (typed ? `@_held(${order})\n` : '');
  return `${pythonHelpers}${typed ? pythonHeld(series) : ''}

${held('VALUE')}@np.errstate(all="ignore")
def f(z):
    """The activation."""
    return ${pythonOf(stable)} + 0 * z


${held('SLOPE')}@np.errstate(all="ignore")
def slope(z):
    """Its slope."""
    return ${typed ? `${pythonOf(slope)} + 0 * z` : `np.nan_to_num(${pythonOf(slope)} + 0 * z)`}


# Where f or its slope may jump.
KINKS = [${kinks.join(', ')}]
${pythonMoments}`;
}
