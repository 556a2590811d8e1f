import type { MeasuredOrbit } from '../../../charts';
import type { MeasuredNetwork } from '../../../measured';
import type { Against } from '../../../network';
import { pointOf } from './pointOf';

/** The reader's networks as orbits on the plane, and what is known of their layers. */
export function orbitsOf(networks: readonly MeasuredNetwork[], found: readonly Against[]): readonly MeasuredOrbit[] {
  return networks.map(({ name, layers }, index) => ({
    name,
    walk: found[index]?.walk ?? [],
    layers: layers.map((own, layer) => {
      const { name, mean, squared, meanError, varianceError } = own;
      const beside = found[index]?.layers[layer];
      const left = beside?.judged === 'leaves' || beside?.judged === 'explained';
      return {
        name,
        at: pointOf(own),
        reach: mean === null ? Math.sqrt(squared ?? 0) : null,
        chance: { mu: meanError ?? Number.NaN, nu: varianceError ?? Number.NaN },
        missed: left ? beside.predicted : undefined,
      };
    }),
  }));
}
