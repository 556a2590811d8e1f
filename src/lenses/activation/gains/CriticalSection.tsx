import { useMemo } from 'react';
import { EdgeChart } from '../../../charts';
import { ChartSection } from '../../../pieces/ChartSection';
import { useOffer } from '../../../pieces/late/useOffer';
import { DataTable } from '../../../pieces/table/DataTable';
import type { Explorer, Snapshot } from '../../../state/Explorer';
import type { GainsResult } from '../../../worker/activation/gainsMessages';
import { UseButton } from '../UseButton';
import { criticalTable, edgeTable } from './criticalTables';
import { keepingChange } from './gainChanges';

export interface CriticalSectionProps {
  readonly explorer: Snapshot & Explorer;
  readonly result: GainsResult;
  readonly current: boolean;
  readonly busy: boolean;
}

/** Net inputs up to this variance are drawn, and weights up to so many times the least. */
const drawn = 20;
const spread = 10;

/** Where gradients neither grow nor fade: the edge of chaos of the random layer, and its half-stable points. */
export function CriticalSection({ explorer, result, current, busy }: CriticalSectionProps) {
  const { criticality } = result;
  const critical = useMemo(() => criticalTable(result.criticality), [result]);
  const edge = useMemo(() => edgeTable(result.criticality), [result]);
  useOffer('lens', [{ tables: [...(critical ? [critical.table] : []), edge], busy }], 1);
  const near = criticality.edge.filter(({ s }) => s <= drawn);
  // Where the slopes vanish at 0 the weights for small net inputs grow without bound, and would leave no room.
  const most = spread * Math.min(...near.map(({ tau }) => tau));
  const line = near.filter(({ tau }) => tau <= most);
  const marks = [
    ...criticality.points.filter(({ s }) => s <= drawn).map((point) => ({ ...point, label: 'half-stable' })),
    ...(criticality.everyQ === undefined
      ? []
      : criticality.edge.map((point) => ({ ...point, label: 'every q is kept' }))),
  ];
  return (
    <section className="design-section" aria-label="Critical initialisation" data-of="random layer">
      <h2>Critical initialisation, in the random layer</h2>
      <p>
        With <i className="symbol">χ</i> = 1 at the fixed point of <i className="symbol">q</i>, squared gradients
        neither grow nor fade on their way back: the edge of chaos. Where d<i className="symbol">q</i>′/d
        <i className="symbol">q</i> = 1 as well, the second moment neither returns nor leaves at first.
      </p>
      <p className="verdict">{criticality.reason}</p>
      {critical && (
        <DataTable
          table={critical.table}
          className="gain-table"
          busy={busy}
          slots={{
            name: (row, said) => {
              const point = critical.points[row];
              return (
                <>
                  {said}
                  {point && (
                    <UseButton
                      explorer={explorer}
                      of={`critical initialisation ${row + 1}`}
                      change={keepingChange(explorer.state, 'random', point)}
                      stale={!current}
                    />
                  )}
                </>
              );
            },
          }}
        />
      )}
      {line.length > 0 && (
        <ChartSection title="Edge of chaos" busy={busy} done={0} shape={0.55} caption={null}>
          {(size) => <EdgeChart {...size} edge={line} marks={marks} />}
        </ChartSection>
      )}
      {line.length > 1 && (
        <p className="note">
          On the curve χ = 1. Drawn through: the fixed point attracts; dashed: it repels. Net inputs with variances up
          to {drawn}
          {line.length < near.length && ' and weights up to ten times the least'} are drawn, and looked for from 10⁻⁴ to
          10⁶. Poole et al. 2016, Schoenholz et al. 2017, Hayou et al. 2019; half-stable points: Roberts, Yaida and
          Hanin 2022.
        </p>
      )}
    </section>
  );
}
