import { useMemo } from 'react';
import { RegionRows } from '../../pieces/fields/RegionRows';
import { useOffer } from '../../pieces/late/useOffer';
import { DataTable } from '../../pieces/table/DataTable';
import { Value } from '../../pieces/table/Value';
import type { Explorer, Snapshot } from '../../state/Explorer';
import { shownLayer } from '../../state/shownLayer';
import { StopButton } from './StopButton';
import { sequenceTable } from './sequenceTable';
import type { Sequence } from './useSequence';
import { PopulationWords } from './words/PopulationWords';
import { SequenceWords } from './words/SequenceWords';
import { TrapRangeWords } from './words/TrapRangeWords';

export interface SequenceSectionProps {
  readonly explorer: Snapshot & Explorer;
  readonly sequence: Sequence;
}

/** What the paper lacks: other weights in every layer. Followed only while it is switched on, since it takes a second. */
export function SequenceSection({ explorer, sequence }: SequenceSectionProps) {
  const { state, dispatch } = explorer;
  const { film, origin } = state;
  const { job, ...wider } = sequence;
  const { output: result, stopped, onStop } = job;
  const busy = !stopped && (job.busy || !job.current);
  const table = useMemo(() => result && sequenceTable(result), [result]);
  useOffer('lens', [{ tables: film === 'on' && table ? [table] : [], busy: film === 'on' && busy }]);
  const layer = shownLayer(state);
  return (
    <section aria-label="Any weights in every layer">
      <h2 className="theorem-heading">Any weights in every layer</h2>
      <p>
        The paper fixes <i className="symbol">ω</i> and <i className="symbol">τ</i> once for all layers. Here every
        layer may have others, any in the box’s ranges; all units of a layer share their moments. Not in the paper.
      </p>
      <label className="film-switch">
        <input
          type="checkbox"
          checked={film === 'on'}
          onChange={(event) => dispatch({ film: event.target.checked ? 'on' : 'off' })}
        />{' '}
        Follow all starts through such layers
      </label>
      {film === 'on' && (
        <>
          <fieldset className="group theorem-box-fields">
            <legend>
              The starts, <i className="symbol">X</i>, to be dragged or typed
            </legend>
            <RegionRows
              region={origin}
              of="starts"
              step={0.1}
              onChange={(changed, commit) => dispatch({ origin: changed }, { commit })}
              onSettle={() => dispatch({})}
            />
          </fieldset>
          {result ? (
            <SequenceWords result={result} busy={busy} />
          ) : (
            !stopped && (
              <p className="muted" aria-busy={job.busy}>
                in work
              </p>
            )
          )}
          {(job.busy || stopped) && (
            <StopButton busy={job.busy} done={job.done} of="any weights in every layer" onStop={onStop} />
          )}
          {result && (
            <p className="muted">
              On the plane: <i className="symbol">X</i>, dashed, and all that can be there{' '}
              {layer === null ? 'after the last layer' : 'after the playhead’s layer'}, with{' '}
              <Value value={result.sampled} /> sampled sequences as dots. The playhead of the layers is the film’s.
            </p>
          )}
          <TrapRangeWords {...wider} of="the box’s ranges" ask="How wide may ω and τ be?" />
          {table && (
            <details>
              <summary>Layer by layer</summary>
              <DataTable table={table} className="range-table" busy={busy} />
            </details>
          )}
          <PopulationWords
            result={result}
            delta={state.delta}
            stopped={stopped}
            onChange={(delta, commit) => dispatch({ delta }, { commit })}
            onSettle={() => dispatch({})}
          />
        </>
      )}
    </section>
  );
}
