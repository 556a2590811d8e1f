import { useMemo } from 'react';
import { Health } from '../../../pieces/Health';
import { useOffer } from '../../../pieces/late/useOffer';
import { DataTable } from '../../../pieces/table/DataTable';
import type { Explorer, Snapshot } from '../../../state/Explorer';
import { activationRow } from '../../../state/tables/activationTable';
import { BoxActions } from '../BoxActions';
import { StopButton } from '../StopButton';
import type { Theorems } from '../useTheorems';
import { OwnSentence } from './OwnSentence';
import { ownTable } from './ownTable';
import { ownVerdict } from './ownVerdict';

export interface OwnSectionProps {
  readonly explorer: Snapshot & Explorer;
  readonly theorems: Theorems;
}

/** What is proved of the activation that the plane shows, which is not the paper's. */
export function OwnSection({ explorer, theorems }: OwnSectionProps) {
  const { state } = explorer;
  const { own, box } = theorems;
  const { output, busy, stopped, onStop } = own;
  const name = activationRow(state.activation).words;
  const table = useMemo(() => output && ownTable(output, name), [output, name]);
  const { fixedPoint, box: about } = (own.current || stopped) && output?.problem === '' ? output.proof : {};
  const provedSome = about ? ownVerdict(about) === 'proved' : fixedPoint !== undefined;
  useOffer('lens', [{ tables: table ? [table] : [], busy }]);
  return (
    <section aria-label="Your activation">
      <h2 className="theorem-heading">
        {provedSome ? 'Proved of' : 'Proofs about'} {name}
        {state.box ? ', on your box' : provedSome && about && ', on a box found for it'}
      </h2>
      <Health of="the proofs about your activation" health={own.health} reason={own.reason} onRetry={own.retry} />
      {!(stopped && !output) && <OwnSentence result={output} {...{ busy, stopped }} />}
      {(busy || stopped) && (
        <StopButton busy={busy} done={own.done} of="the proofs about your activation" onStop={onStop} />
      )}
      {output?.problem === '' && (
        <p className="muted">
          Its moments are enclosed {closed.has(state.activation) ? 'in closed form' : 'by quadrature'} with every error
          counted: nothing here rests on samples.
        </p>
      )}
      {table && <DataTable table={table} className="range-table" busy={busy} />}
      {box && <BoxActions explorer={explorer} theorems={theorems} box={box} otherwise="Find a large box" />}
    </section>
  );
}

/** Those of which no quadrature is needed. */
const closed: ReadonlySet<string> = new Set(['relu', 'lrelu', 'lselu']);
