import { interval } from '../intervals/interval';
import { reduce } from '../moments/domain';
import { weightsOf } from '../moments/Weights';
import { statements } from '../statements/statements';
import type { Check } from './checkCertificates';
import { leavesProblem } from './leavesProblem';
import { type ExportedProof, readProofTables } from './readProofTables';

/**
 * Verifies one proof as the page exports it, on the box and with the λ and α that the tables name: the tiling, the claim
 * and the bound on every box, computed anew, and the bound of all. Throws a SyntaxError of one sentence where the tables
 * are malformed.
 */
export function checkProofTables(texts: readonly string[]): Check {
  const proof = readProofTables(texts);
  const content = `${proof.boxes.length} boxes, bound ${proof.bound}`;
  return { statement: proof.statement, content, problem: problemOf(proof) };
}

function problemOf({ statement: id, verdict, bound, domain, lambda, alpha, boxes }: ExportedProof): string | null {
  const statement = statements.find((candidate) => candidate.id === id);
  if (!statement) return `There is no statement “${id}”.`;
  if (verdict !== 'proved') return `The verdict is “${verdict}”, not “proved”: there is nothing to verify.`;
  try {
    reduce(domain);
    const shown = { statement, domain, bound, weights: weightsOf(lambda, alpha) };
    const rectangles = boxes.map(([m0, m1, s0, s1]) => ({ m: interval(m0!, m1!), s: interval(s0!, s1!) }));
    return leavesProblem(shown, rectangles, (index, _, value) => {
      const written = boxes[index]![4]!;
      return value === written ? null : `the bound there is ${written}, and should be ${value}.`;
    });
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}
