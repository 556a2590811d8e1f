import type { Moments } from '../../../math/types';
import type { MeasuredLayer } from '../../../measured';

/** Where a layer is drawn; where its mean is not known, with all of its second moment as variance. */
export function pointOf({ mean, variance, squared }: MeasuredLayer): Moments {
  return mean === null ? { mu: 0, nu: variance + (squared ?? 0) } : { mu: mean, nu: variance };
}
