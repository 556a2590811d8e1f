import { parseFormula, pythonHelpers, pythonOf } from '../../formula';
import type { Parameters } from '../../math/types';
import { textOf } from '../../state/tables/activationTable';
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
  const { kinks } = bind({ lambda, alpha, beta });
  return `${pythonHelpers}

@np.errstate(all="ignore")
def f(z):
    """The activation."""
    return ${pythonOf(stable)} + 0 * z


@np.errstate(all="ignore")
def slope(z):
    """Its slope."""
    return np.nan_to_num(${pythonOf(slope)} + 0 * z)


# Where f or its slope may jump.
KINKS = [${kinks.join(', ')}]
${pythonMoments}`;
}
