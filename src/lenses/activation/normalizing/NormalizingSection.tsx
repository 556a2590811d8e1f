import { useMemo, useRef, useState } from 'react';
import type { Moments } from '../../../math/types';
import { Health } from '../../../pieces/Health';
import { useOffer } from '../../../pieces/late/useOffer';
import { DataTable } from '../../../pieces/table/DataTable';
import type { Explorer, Snapshot } from '../../../state/Explorer';
import type { State } from '../../../state/State';
import { activationRow } from '../../../state/tables/activationTable';
import type { Means, NormalizingRequest } from '../../../worker/activation/normalizingMessages';
import { sameValue } from '../../../worker/sameValue';
import { useStoppable } from '../../../worker/useStoppable';
import { cancelled } from '../../theorems/StopButton';
import { TargetFields } from '../design/TargetFields';
import { UseButton } from '../UseButton';
import { CopyForPaper } from './CopyForPaper';
import { NormalizingVerdict } from './NormalizingVerdict';
import { normalizingTable } from './normalizingTable';

/** What is kept unless something else is wished for: the paper's choice. */
const usual: Moments = { mu: 0, nu: 1 };

/** One button that answers whether the activation can keep a mean and a variance, and how surely. */
export function NormalizingSection({ explorer }: { readonly explorer: Snapshot & Explorer }) {
  const { state, dispatch } = explorer;
  const { activation, lambda, alpha, beta, formula } = state;
  const target = state.target ?? usual;
  const request: NormalizingRequest = {
    target,
    shape: { activation, lambda, alpha, beta, ...(activation === 'formula' && { formula }) },
  };
  const [wish, setWish] = useState<NormalizingRequest>();
  const asked = sameValue(wish, request);
  const job = useStoppable('normalizing', asked ? request : undefined);
  const { found: shown, busy, done, stopped, onStop, health, reason, retry } = job;
  const ask = useRef<HTMLButtonElement>(null);
  const name = activationRow(activation).words;
  const table = useMemo(() => shown && normalizingTable(shown, name, busy), [shown, name, busy]);
  useOffer('lens', [{ tables: table ? [table] : [], busy }]);
  const mine = shown?.columns[0];
  return (
    <section aria-label="Self-normalizing?" className="design-section">
      <div className="button-row design-actions">
        <button
          type="button"
          ref={ask}
          aria-disabled={busy}
          onClick={() => {
            setWish(request);
            onStop(false);
          }}
        >
          Is mine self-normalizing?
        </button>
        {busy && (
          <>
            <progress value={done} max={1} aria-label="proof of self-normalization" />
            <button
              type="button"
              onClick={() => {
                onStop(true);
                ask.current?.focus();
              }}
            >
              Cancel
            </button>
          </>
        )}
      </div>
      <TargetFields
        target={target}
        onChange={(next, commit) => dispatch({ target: next }, { commit })}
        onSettle={() => dispatch({})}
      />
      <Health of="the answer" health={health} reason={reason} onRetry={retry} />
      <div role="status" aria-busy={busy}>
        {mine && <NormalizingVerdict column={mine} {...{ target, busy, stopped }} />}
        {stopped && <p className="muted">{cancelled}</p>}
        {busy && !mine && <p className="muted">in work</p>}
      </div>
      {mine && table && (
        <>
          <DataTable table={table} className="gain-table solution-table" busy={busy} />
          <p className="note">
            At <i className="symbol">ω</i> = 0, <i className="symbol">τ</i> = 1, one unit. Proved: an enclosure or a
            bound, with every error counted. Numerical: floating point, no proof. Each tolerated range is for the other
            one at its value; the proved ones belong to boxes of 0.7 or 0.2 times the sides. The factor may be in a norm
            fitted to <i className="symbol">H</i>.
          </p>
          <div className="button-row">
            {mine.means && mine.means.by !== 'itself' && (
              <UseButton explorer={explorer} of="what keeps the point" change={changeOf(mine.means, target)} />
            )}
            <CopyForPaper column={mine} request={request} disabled={busy || (stopped && shown.columns.length < 2)} />
          </div>
        </>
      )}
    </section>
  );
}

/** What sets the page to the layer of the verdict. */
function changeOf(means: Means, selected: Moments): Partial<State> {
  const layer = { omega: 0, tau: 1, selected };
  if (means.by === 'affine') return { ...layer, activation: 'formula', formula: means.formula };
  if (means.by === 'itself') return layer;
  const { lambda, beside } = means;
  return { ...layer, lambda, ...(beside && { [beside.key]: beside.value }) };
}
