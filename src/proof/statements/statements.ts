import { lemma12H, lemma12J } from './lemma12';
import type { Statement, StatementId } from './Statement';
import { theorem1Contraction, theorem1FixedPoint, theorem1Into } from './theorem1';
import { theorem2 } from './theorem2';
import { theorem3a, theorem3aAppendix, theorem3b, theorem3bAppendix } from './theorem3';
import { theorem16 } from './theorem16';

/**
 * Everything the paper claims about the moment map by computer or by page-long estimates, in the order of the paper.
 */
export const statements: readonly Statement[] = [
  theorem1Into,
  theorem1Contraction,
  theorem1FixedPoint,
  theorem2,
  theorem3a,
  theorem3b,
  theorem3aAppendix,
  theorem3bAppendix,
  lemma12H,
  lemma12J,
  theorem16,
];

/** The statement of that id; throws where there is none. */
export function statementOf(id: StatementId): Statement {
  const found = statements.find((statement) => statement.id === id);
  if (!found) throw new RangeError(`There is no statement "${id}".`);
  return found;
}
