import type { MeasuredNetwork } from '../../measured';

/** A network whose layers alone are told of. */
export function withoutUnits({ name, layers }: MeasuredNetwork): MeasuredNetwork {
  return { name, layers: layers.map(({ perUnit: _, ...layer }) => layer) };
}
