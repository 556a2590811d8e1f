import { useMemo, useRef, useState } from 'react';
import { Health } from '../../../pieces/Health';
import { DataTable } from '../../../pieces/table/DataTable';
import { useOffer } from '../../../pieces/useOffer';
import type { Explorer, Snapshot } from '../../../state/Explorer';
import { activationRow } from '../../../state/tables/activationTable';
import type { NormalizingRequest } from '../../../worker/activation/normalizingMessages';
import { sameValue } from '../../../worker/sameValue';
import { useJob } from '../../../worker/useJob';
import { UseButton } from '../UseButton';
import { CopyForPaper } from './CopyForPaper';
import { NormalizingVerdict } from './NormalizingVerdict';
import { normalizingTable } from './normalizingTable';

/** One button that answers whether the activation can keep mean 0 and variance 1, and how surely. */
export function NormalizingSection({ explorer }: { readonly explorer: Snapshot & Explorer }) {
  const { state } = explorer;
  const { activation, lambda, alpha, beta, formula } = state;
  const request: NormalizingRequest = {
    shape: { activation, lambda, alpha, beta, ...(activation === 'formula' && { formula }) },
  };
  const [wish, setWish] = useState<NormalizingRequest>();
  const asked = sameValue(wish, request);
  const job = useJob('normalizing', asked ? request : undefined, true);
  const { output, busy, current, done, health, reason, retry } = job;
  const ask = useRef<HTMLButtonElement>(null);
  const name = activationRow(activation).words;
  const shown = asked && current ? output : undefined;
  const table = useMemo(() => shown && normalizingTable(shown, name), [shown, name]);
  useOffer('lens', [{ tables: table ? [table] : [], busy }]);
  const mine = shown?.columns[0];
  return (
    <section aria-label="Self-normalizing?" className="design-section">
      <div className="button-row">
        <button type="button" ref={ask} aria-disabled={asked && busy} onClick={() => setWish(request)}>
          Is mine self-normalizing?
        </button>
        {asked && busy && (
          <>
            <progress value={done} max={1} aria-label="proof of self-normalization" />
            <button
              type="button"
              onClick={() => {
                setWish(undefined);
                ask.current?.focus();
              }}
            >
              Cancel
            </button>
          </>
        )}
      </div>
      <Health of="the answer" health={health} reason={reason} onRetry={retry} />
      <div role="status" aria-busy={asked && busy}>
        {mine && <NormalizingVerdict column={mine} busy={busy} />}
        {asked && !mine && <p className="muted">in work</p>}
      </div>
      {mine && table && (
        <>
          <DataTable table={table} className="gain-table" busy={busy} />
          <p className="note">
            At <i className="symbol">ω</i> = 0, <i className="symbol">τ</i> = 1, one unit. Proved: an enclosure or a
            bound, with every error counted. Numerical: floating point, no proof. Each tolerated range is for the other
            one at its value; the proved ones belong to boxes of 0.7 or 0.2 times the sides.
          </p>
          <div className="button-row">
            {mine.numeric && !mine.asItStands && (
              <UseButton
                explorer={explorer}
                of="a·f + c that fixes (0, 1)"
                change={{ activation: 'formula', formula: mine.numeric.formula, omega: 0, tau: 1 }}
              />
            )}
            <CopyForPaper column={mine} request={request} disabled={busy} />
          </div>
        </>
      )}
    </section>
  );
}
