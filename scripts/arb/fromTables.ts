import { type ExportedProof, readProofTables } from '../../src/proof/files/readProofTables';

/**
 * A proof that the page exports, as the certificate file that the checker in C reads: the claim, the bound of all boxes,
 * and the boxes, whose own bounds it does not look at. Throws a SyntaxError of one sentence where the tables are malformed,
 * and where they are about other λ and α than the paper's, which are all that the checker knows.
 */
export function certificateOfTables(texts: readonly string[]): string {
  const { statement, verdict, bound, domain, lambda, alpha, boxes }: ExportedProof = readProofTables(texts);
  if (lambda !== undefined || alpha !== undefined)
    throw new SyntaxError(
      'The checker with Arb knows the paper’s λ and α alone; npm run check-certificate takes others.',
    );
  const ends = (from: number): readonly [number, number] => [
    Math.min(...boxes.map((box) => box[from]!)),
    Math.max(...boxes.map((box) => box[from + 1]!)),
  ];
  const leaves = boxes.map(([m0, m1, s0, s1]) => ({ m: [m0, m1], s: [s0, s1], encloses: {} }));
  const certificate = { statement, verdict, bound, domain: { ...domain, m: ends(0), s: ends(2) }, leaves };
  return JSON.stringify({ certificates: [certificate] });
}
