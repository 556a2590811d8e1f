import { shownTable, type Table, table } from '../../../export/tables/Table';
import { figure, letter, say, type Text } from '../../../export/tables/Text';
import type { Critical, Criticality } from '../../../math';

const from: Readonly<Record<'above' | 'below' | 'both' | 'neither', string>> = {
  above: 'half-stable: attracts from above',
  below: 'half-stable: attracts from below',
  both: 'attracts, slowly',
  neither: 'repels, slowly',
};

type Place = Pick<Critical, 'tau' | 'biasVariance' | 'at'>;

/** The critical initialisations that have a name, with the layer that each row stands for; undefined without any. */
export function criticalTable(
  found: Criticality,
): { readonly table: Table; readonly points: readonly Place[] } | undefined {
  const rows: (readonly [Text, Place, Text])[] = found.points.map((point) => [
    from[point.from],
    point,
    figure(point.q, { digits: 7 }),
  ]);
  const [first] = found.edge;
  if (found.everyQ !== undefined && first) rows.push(['scale-free: neutral', first, 'every']);
  if (found.atZero !== undefined)
    rows.push([
      say`limit ${letter('q')} → 0`,
      { tau: found.atZero, biasVariance: 0, at: { mu: 0, nu: 0 } },
      say`→ ${0}`,
    ]);
  if (rows.length === 0) return undefined;
  const made = shownTable(
    'Critical initialisations',
    [
      { heading: '', head: true },
      { heading: letter('σ_w²'), name: 'σ_w²', right: true },
      { heading: letter('σ_b²'), name: 'σ_b²', right: true },
      { heading: letter('q*'), name: 'q*', right: true },
    ],
    rows.map(([words, { tau, biasVariance }, q]) => [
      words,
      figure(tau, { digits: 7 }),
      figure(biasVariance, { digits: 7 }),
      q,
    ]),
  );
  return { table: made, points: rows.map(([, place]) => place) };
}

/** The edge of chaos as it was computed, for files. */
export function edgeTable({ edge }: Criticality): Table {
  return table('edge-of-chaos', 'Edge of chaos', 's sigma_w^2 sigma_b^2 q rate', function* () {
    for (const { s, tau, biasVariance, q, rate } of edge) yield [s, tau, biasVariance, q, rate];
  });
}
