import type { Box } from '../moments/basis';
import { type Domain, reduce } from '../moments/domain';
import { enclose } from '../moments/moments';
import type { Weights } from '../moments/Weights';
import type { Statement } from '../statements/Statement';

/** The bound a search has found for a statement on one box of its partition, on the hard side, as in a certificate. */
export function leafValue(statement: Statement, box: Box, domain: Domain, weights: Weights): number {
  return statement.worst(enclose(box, weights), box, reduce(domain), weights);
}
