import { useMemo, useRef } from 'react';
import { Health } from '../../../pieces/Health';
import { useOffer } from '../../../pieces/late/useOffer';
import { useSeen } from '../../../pieces/late/useSeen';
import { DataTable } from '../../../pieces/table/DataTable';
import type { Explorer, Snapshot } from '../../../state/Explorer';
import { activationRow } from '../../../state/tables/activationTable';
import { useJob } from '../../../worker/useJob';
import { UseButton } from '../UseButton';
import { criticalTable } from './criticalTables';
import { keepingChange } from './gainChanges';
import { allGainsTable } from './gainTables';

/** All activations with their usual constants side by side. */
export function AllGains({ explorer, s }: { readonly explorer: Snapshot & Explorer; readonly s: number }) {
  const section = useRef<HTMLElement>(null);
  const seen = useSeen(section);
  const { output, current, busy, done, health, reason, retry } = useJob('gainTable', seen ? { s } : undefined, true);
  const table = useMemo(() => output && allGainsTable(output), [output]);
  useOffer('lens', [{ tables: table ? [table] : [], busy }], 2);
  return (
    <section ref={section} className="design-section" aria-label="All activations" aria-busy={busy}>
      <h2>All activations</h2>
      <p>
        Each with its usual constants. Critical is where <i className="symbol">χ</i> = 1 and d
        <i className="symbol">q</i>′/d<i className="symbol">q</i> = 1 in the random layer; “Use it” sets that layer.
      </p>
      <Health of="the gains of all activations" health={health} reason={reason} onRetry={retry} />
      {!output && busy && <p className="muted">In work, {Math.round(100 * done)} % done.</p>}
      {output && table && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        <section className="compare-scroll" aria-label="All activations, all columns" tabIndex={0}>
          <DataTable
            table={table}
            className="gain-table gain-table-all"
            busy={busy}
            slots={{
              name: (row, said) => {
                const one = output.rows[row];
                const point = one && criticalTable(one.criticality)?.points[0];
                if (!one || !point) return said;
                const { words, start } = activationRow(one.activation);
                return (
                  <>
                    {said}
                    <UseButton
                      explorer={explorer}
                      of={`critical ${words}`}
                      change={{
                        ...keepingChange(explorer.state, 'random', point),
                        ...start,
                        activation: one.activation,
                      }}
                      stale={!current}
                    />
                  </>
                );
              },
            }}
          />
        </section>
      )}
    </section>
  );
}
