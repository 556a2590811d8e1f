import type { Box } from './basis';
import { type Domain, reduce } from './domain';
import { enclose } from './moments';
import type { Statement } from './Statement';
import type { Weights } from './Weights';

/** The bound a search has found for a statement on one box of its partition, on the hard side, as in a certificate. */
export function leafValue(statement: Statement, box: Box, domain: Domain, weights: Weights): number {
  return statement.worst(enclose(box, weights), box, reduce(domain));
}
