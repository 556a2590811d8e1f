import type { Interval } from '../intervals/interval';
import type { Box } from '../moments/basis';
import type { Reduced } from '../moments/domain';
import type { Enclosure } from '../moments/moments';
import type { Quantity, Statement } from '../statements/Statement';
import type { Leaf } from './Certificate';

/** A box with the enclosures a statement's certificate writes down for it. */
export function leafOf(statement: Statement, { moments }: Enclosure, box: Box, reduced: Reduced): Leaf {
  const encloses: Partial<Record<Quantity, Interval>> = {};
  for (const name of statement.uses) {
    const value = name === 'sigma' ? statement.sigma?.(moments, box, reduced) : moments[name];
    if (value) encloses[name] = value;
  }
  return { ...box, encloses };
}
