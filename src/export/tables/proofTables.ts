import type { ProofWeights, Report } from '../../worker/theorems/proofMessages';
import { yes } from './cells';
import { inRows } from './inRows';
import { proofLayer } from './proofLayer';
import { type Row, type Table, table } from './Table';

/**
 * What was found about a statement on its domain with the λ and α of the proof, the boxes of the net input's mean m and
 * variance s that show it, and the outline of the domain's image. `holds` tells of a box's bound whether it shows the
 * claim.
 */
export function proofTables(
  report: Report,
  weights: ProofWeights,
  holds: (bound: number) => boolean,
): readonly Table[] {
  const {
    id,
    claim,
    condition = '',
    verdict,
    refutes = '',
    value,
    bound,
    sense,
    limit,
    strict,
    domain,
    leaves,
    detail,
  } = report;
  const layer = proofLayer(weights);
  const { mu, nu, omega, tau } = domain;
  // With these a file of the boxes can be checked without the others.
  const parameters = { ...layer, proof: { statement: id, verdict, bound, mu, nu, omega, tau } };
  const found = { claim, verdict, value, bound, sense, limit, strict: yes(strict), ...layer };
  const more = { statement: id, condition, refutes };
  return [
    table(
      `claim-${id}`,
      'The claim, its domain and verdict',
      `${Object.keys(found).join(' ')} mu_from mu_to nu_from nu_to omega_from omega_to tau_from tau_to ${Object.keys(more).join(' ')}`,
      function* (): Generator<Row> {
        yield [...Object.values(found), ...mu, ...nu, ...omega, ...tau, ...Object.values(more)];
      },
    ),
    table(`boxes-${id}`, 'The boxes of the proof', 'm_from m_to s_from s_to bound holds', function* () {
      for (const leaf of inRows(leaves, 5)) yield [...leaf, yes(holds(Number(leaf[4])))];
    }),
    ...(detail ? [table(`image-${id}`, 'The outline of the image', 'mu nu', () => inRows(detail.outline, 2))] : []),
  ].map((each) => ({ ...each, parameters }));
}
