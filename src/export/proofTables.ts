import type { Report } from '../worker/proofMessages';
import { yes } from './cells';
import { inRows } from './inRows';
import { type Table, table } from './Table';

/**
 * What was found about a statement on its domain, the boxes of the net input's mean m and variance s that show it, and the
 * outline of the domain's image. `holds` tells of a box's bound whether it shows the claim.
 */
export function proofTables(report: Report, holds: (bound: number) => boolean): readonly Table[] {
  const { id, claim, verdict, value, bound, sense, limit, strict, domain, leaves, detail } = report;
  return [
    table(
      `claim-${id}`,
      'The claim, its domain and verdict',
      'claim verdict value bound sense limit strict mu_from mu_to nu_from nu_to omega_from omega_to tau_from tau_to',
      function* () {
        yield [
          claim,
          verdict,
          value,
          bound,
          sense,
          limit,
          yes(strict),
          ...domain.mu,
          ...domain.nu,
          ...domain.omega,
          ...domain.tau,
        ];
      },
    ),
    table(`boxes-${id}`, 'The boxes of the proof', 'm_from m_to s_from s_to bound holds', function* () {
      for (const leaf of inRows(leaves, 5)) yield [...leaf, yes(holds(Number(leaf[4])))];
    }),
    ...(detail ? [table(`image-${id}`, 'The outline of the image', 'mu nu', () => inRows(detail.outline, 2))] : []),
  ];
}
