import { useMemo, useRef } from 'react';
import { Health } from '../../../pieces/Health';
import { useOffer } from '../../../pieces/late/useOffer';
import { useSeen } from '../../../pieces/late/useSeen';
import { DataTable } from '../../../pieces/table/DataTable';
import type { Explorer, Snapshot } from '../../../state/Explorer';
import { useJob } from '../../../worker/useJob';
import { ScaleWords } from './ScaleWords';
import { scaleTable } from './scaleTable';
import { useSettledLayer } from './useSettledLayer';

/**
 * What is done for other activations in practice, beside the closed form:
 * a scale by which one layer keeps the variance.
 */
export function ScaleToTarget({ explorer }: { readonly explorer: Snapshot & Explorer }) {
  const section = useRef<HTMLElement>(null);
  const seen = useSeen(section);
  const { skip, ...layer } = useSettledLayer(explorer);
  const { output, busy, health, reason, retry } = useJob('scale', seen ? layer : undefined);
  const table = useMemo(() => output && scaleTable(output), [output]);
  useOffer('lens', [{ tables: table ? [table] : [], busy }], 2);
  return (
    <section ref={section} className="design-section" aria-label="Other activations, scaled" aria-busy={busy}>
      <h2>Other activations, scaled in one step</h2>
      <p>
        In practice an activation is divided by its own deviation σ, so that one layer turns (0, 1) into variance 1.
        That fixes one layer, and not what the layers above make of it.
        {skip !== undefined && ' The skip, which adds to what the activation gives, is left out here.'}
      </p>
      <Health of="the scales" health={health} reason={reason} onRetry={retry} />
      {output && <ScaleWords result={output} />}
      {table && (
        <>
          <DataTable table={table} className="scale-table" busy={busy} />
          <p className="note">
            The eigenvalue is the larger one of H at (0, 1), in size; where (0, 1) is not fixed, it says how an error
            there grows in one layer. With 1 an error in the variance is neither damped nor raised: nothing pulls it
            back.
          </p>
        </>
      )}
    </section>
  );
}
