import { type Interval, intersect, interval, isEmpty, middle, point } from '../intervals/interval';
import type { Box } from '../moments/basis';
import { reduce, type Side } from '../moments/domain';
import type { Moments } from '../moments/moments';
import { type Weights, weightsOf } from '../moments/Weights';
import { leafOf } from '../search/leafOf';
import type { Quantity, Statement } from '../statements/Statement';
import { sequenceStatements } from '../statements/sequences';
import { statements } from '../statements/statements';
import type { FiledCertificate, FiledSequence } from './certificateFile';
import { leavesProblem } from './leavesProblem';
import { printedMoments } from './printedMoments';
import { readCertificateFile } from './readCertificateFile';
import { sequenceProblem } from './sequenceProblem';

/**
 * What became of one certificate of a file: `problem` is null where every part of it was verified, else one sentence.
 */
export interface Check {
  readonly statement: string;
  /** What it consists of, such as "32 leaves, bound 0.9". */
  readonly content: string;
  readonly problem: string | null;
}

/**
 * Verifies a certificate file without any search: each statement's domain, the tiling, every enclosure (computed anew;
 * binary64 arithmetic gives the same digits everywhere, so any difference is an alteration), the inequality on every
 * leaf, the bound and the verdict. A second route, the paper's formulas as printed and their derivatives at six points
 * of each leaf, must agree with the enclosures.
 * Throws a SyntaxError of one sentence where the text is malformed.
 */
export function checkCertificates(text: string): readonly Check[] {
  const weights = weightsOf();
  const seen = new Set<string>();
  return readCertificateFile(text).certificates.map((certificate) => {
    const { statement: id } = certificate;
    const statement = statements.find((candidate) => candidate.id === id);
    const sequence = sequenceStatements.find((candidate) => candidate.id === id);
    let problem: string | null;
    if (!statement && !sequence) problem = `There is no statement “${id}”.`;
    else if (seen.has(id)) problem = `The statement is certified twice.`;
    else if ('images' in certificate)
      problem = sequence ? sequenceProblem(certificate, sequence, weights) : `“${id}” is not shown by images.`;
    else
      problem = statement ? problemOf(certificate, statement, weights) : `“${id}” is shown by images, not by leaves.`;
    seen.add(id);
    return { statement: id, content: contentOf(certificate), problem };
  });
}

function contentOf(filed: FiledCertificate | FiledSequence): string {
  if ('leaves' in filed) return `${filed.leaves.length} leaves, bound ${filed.bound}`;
  return `${filed.layers} ${filed.layers === 1 ? 'layer' : 'layers'}, ${filed.images.reduce((sum, cells) => sum + cells.length, 0)} boxes`;
}

function problemOf(filed: FiledCertificate, statement: Statement, weights: Weights): string | null {
  const reduced = reduce(statement.domain);
  const { m, s } = reduced.box;
  const expected: Record<string, Side> = { ...statement.domain, m: [m.lo, m.hi], s: [s.lo, s.hi] };
  for (const [name, side] of Object.entries(filed.domain)) {
    const [lo, hi] = expected[name]!;
    if (side[0] !== lo || side[1] !== hi)
      return `The domain’s ${name} is [${side.join(', ')}], the statement’s is [${lo}, ${hi}].`;
  }
  if (filed.verdict !== 'proved') return `The verdict is “${filed.verdict}”, not “proved”: there is nothing to verify.`;
  const boxes = filed.leaves.map((leaf): Box => ({ m: interval(...leaf.m), s: interval(...leaf.s) }));
  return leavesProblem(
    { statement, domain: statement.domain, weights, bound: filed.bound },
    boxes,
    (index, enclosure) => {
      const box = boxes[index]!;
      const { encloses } = leafOf(statement, enclosure, box, reduced);
      return (
        alteration(filed.leaves[index]!.encloses, encloses) ??
        contradiction(encloses, box, (q, at) => statement.sigma?.(q, at, reduced), weights)
      );
    },
  );
}

type Encloses = ReturnType<typeof leafOf>['encloses'];

/** How a leaf as filed differs from what is computed for it. */
function alteration(filed: FiledCertificate['leaves'][number]['encloses'], computed: Encloses): string | null {
  const names = Object.keys(computed).sort().join(', ');
  if (Object.keys(filed).sort().join(', ') !== names)
    return `it encloses ${Object.keys(filed).join(', ') || 'nothing'}, the claim needs ${names}.`;
  for (const [name, range] of Object.entries(computed)) {
    const [lo, hi] = filed[name]!;
    if (lo !== range.lo || hi !== range.hi)
      return `${name} in [${lo}, ${hi}] is not what the leaf gives, [${range.lo}, ${range.hi}].`;
  }
  return null;
}

/** Where the paper's formulas as printed disagree with the enclosures of a leaf. */
function contradiction(
  computed: Encloses,
  { m, s }: Box,
  sigma: (q: Moments, at: Box) => Interval | undefined,
  weights: Weights,
): string | null {
  for (const x of [m.lo, m.hi, middle(m)]) {
    for (const y of [s.lo, s.hi]) {
      const printed = printedMoments(x, y, weights);
      for (const [name, range] of Object.entries(computed) as [Quantity, Interval][]) {
        const value = name === 'sigma' ? sigma(printed, { m: point(x), s: point(y) }) : printed[name];
        if (value && isEmpty(intersect(range, value)))
          return `${name} at m = ${x}, s = ${y} by the printed formula is elsewhere.`;
      }
    }
  }
  return null;
}
