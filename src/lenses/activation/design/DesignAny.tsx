import { useMemo } from 'react';
import { Health } from '../../../pieces/Health';
import { useOffer } from '../../../pieces/late/useOffer';
import { DataTable } from '../../../pieces/table/DataTable';
import type { Explorer, Snapshot } from '../../../state/Explorer';
import { parametersOf } from '../../../state/parametersOf';
import type { State } from '../../../state/State';
import { activationRow } from '../../../state/tables/activationTable';
import type { DesignAnyResult } from '../../../worker/design/designAnyMessages';
import { UseButton } from '../UseButton';
import { anyTable, rangeWords } from './anyTables';
import type { Design } from './useDesign';

export interface DesignAnyProps {
  readonly explorer: Snapshot & Explorer;
  readonly job: Design['any'];
}

/** The present activation itself, made to keep the target: by a scale and a shift, or by its own constants. */
export function DesignAny({ explorer, job }: DesignAnyProps) {
  const { state } = explorer;
  const { activation = 'selu', dropout } = parametersOf(state);
  const { words } = activationRow(activation);
  const { output, current, busy, done, health, reason, retry } = job;
  const table = useMemo(() => output && anyTable(output), [output]);
  useOffer('lens', [{ tables: table ? [table] : [], busy }], 1);
  const constants = output?.constants;
  const changes = output ? changesOf(output) : [];
  const range = output ? rangeWords(output) : '';
  return (
    <section className="design-section" aria-label="With the present activation" aria-busy={busy}>
      <h2>With {words} itself</h2>
      <p>
        Any activation keeps the target when it is scaled and shifted; some can by their own constants
        {dropout !== undefined && ', here for the layer that drops'}.
        {dropout === 'alpha' && ' Alpha dropout then keeps this target instead of (0, 1).'}
      </p>
      <Health of="the design" health={health} reason={reason} onRetry={retry} />
      {table && (
        <DataTable
          table={table}
          className="gain-table"
          busy={busy}
          slots={{
            name: (row, said) => {
              const change = changes[row];
              return (
                <>
                  {said}
                  {change && <UseButton explorer={explorer} of={change.of} change={change.to} stale={!current} />}
                </>
              );
            },
          }}
        />
      )}
      {output && typeof output.affine === 'string' && <p className="verdict">No a·f + c keeps it. {output.affine}</p>}
      {output && !constants && (
        <p className="muted">Its own constants are looked for, {Math.round(100 * done)} % done.</p>
      )}
      {constants && (
        <p className="note">
          {constants.reason !== '' && `Its own constants do not keep it. ${constants.reason} `}
          {constants.curve && 'A whole curve of constants keeps it; these are some of them. '}
          {range !== '' && `Looked for: ${range}, place by place; two solutions between two places can be missed.`}
          {constants.betaStays && ' β stays as it is.'}
        </p>
      )}
    </section>
  );
}

/** What the rows of the table set. */
function changesOf({ affine, constants, keeps, request: { target, layer } }: DesignAnyResult) {
  const also = { selected: target, ...(layer.dropout === 'alpha' && { keeps }) };
  const list: { readonly of: string; readonly to: Partial<State> }[] = [];
  if (typeof affine !== 'string')
    list.push({ of: 'a·f + c', to: { activation: 'formula', formula: affine.formula, ...also } });
  for (const { lambda, value } of constants?.solutions ?? []) {
    const to = { lambda, ...(constants?.beside && value !== undefined && { [constants.beside]: value }) };
    list.push({ of: `its own constants, λ = ${lambda.toPrecision(4)}`, to: { ...to, ...also } });
  }
  return list;
}
