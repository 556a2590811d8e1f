import type { Box } from './basis';
import type { Leaf } from './Certificate';
import type { Reduced } from './domain';
import type { Interval } from './interval';
import type { Enclosure } from './moments';
import type { Quantity, Statement } from './Statement';

/** A box with the enclosures a statement's certificate writes down for it. */
export function leafOf(statement: Statement, { moments }: Enclosure, box: Box, reduced: Reduced): Leaf {
  const encloses: Partial<Record<Quantity, Interval>> = {};
  for (const name of statement.uses) {
    const value = name === 'sigma' ? statement.sigma?.(moments, box, reduced) : moments[name];
    if (value) encloses[name] = value;
  }
  return { ...box, encloses };
}
