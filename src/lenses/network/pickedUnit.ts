import type { State } from '../../state/State';
import type { Network } from './useNetwork';

/** The unit that is picked in the layer shown, and what its own map does; undefined where none is. */
export function pickedUnit({ unit, networkPart }: State, { units, job }: Pick<Network, 'units' | 'job'>) {
  const found = units.output;
  if (networkPart !== 'units' || unit === null || !found || !units.current || !job.output) return undefined;
  const { to, fixed, request } = found;
  const at = 2 * unit;
  if (at + 1 >= to.length) return undefined;
  return {
    unit,
    omega: request.sums[at]!,
    tau: request.sums[at + 1]!,
    arrow: {
      from: request.from,
      to: { mu: to[at]!, nu: to[at + 1]! },
      fixed: Number.isNaN(fixed[at]!) ? undefined : { mu: fixed[at]!, nu: fixed[at + 1]! },
    },
  };
}
