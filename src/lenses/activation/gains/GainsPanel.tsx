import { type ReactNode, useMemo } from 'react';
import { Health } from '../../../pieces/Health';
import { useOffer } from '../../../pieces/late/useOffer';
import { ParameterSymbol } from '../../../pieces/ParameterSymbol';
import { DataTable } from '../../../pieces/table/DataTable';
import type { Explorer, Snapshot } from '../../../state/Explorer';
import { parametersOf } from '../../../state/parametersOf';
import { activationRow } from '../../../state/tables/activationTable';
import { useJob } from '../../../worker/useJob';
import { UseButton } from '../UseButton';
import { AllGains } from './AllGains';
import { AmountField } from './AmountField';
import { CriticalSection } from './CriticalSection';
import { gainChange, keepingChange } from './gainChanges';
import { gainTable, keepingTable, momentsTable } from './gainTables';

const gainNames = { variance: 'unit variance', second: 'unit second moment', both: 'a·f + c' } as const;

/** The Gains part: factors and weights that keep variances, and weights and biases that keep gradients as well. */
export function GainsPanel({ explorer }: { readonly explorer: Snapshot & Explorer }) {
  const { state, dispatch } = explorer;
  const { layer, spread, wish } = state;
  const { activation = 'selu', lambda, alpha, beta, formula } = parametersOf(state);
  const { output, current, busy, health, reason, retry } = useJob(
    'gains',
    {
      shape: {
        ...{ activation, lambda, alpha },
        ...(beta !== undefined && { beta }),
        ...(formula !== undefined && { formula }),
      },
      ...{ s: spread, layer, kept: wish, biasVariance: layer === 'random' ? state.biasVariance : 0 },
    },
    true,
  );
  const tables = useMemo(
    () => output && { moments: momentsTable(output), gains: gainTable(output), keeping: keepingTable(output) },
    [output],
  );
  useOffer('lens', [
    { tables: tables ? [tables.moments, tables.gains, ...(tables.keeping ? [tables.keeping] : [])] : [], busy },
  ]);
  const random = layer === 'random';
  const s = <i className="symbol">s</i>;
  const onSettle = () => dispatch({});
  return (
    <>
      <section className="design-section" aria-label="Gains">
        <p className="design-intro">
          A gain is a factor for {activationRow(activation).words} that keeps a moment from layer to layer. It belongs
          to a layer of {random ? 'random weights' : 'one unit’s weights'} with <i className="symbol">ω</i> = 0 and{' '}
          <i className="symbol">τ</i> = {s}, no bias, skip or dropout; “Use it” sets all of that.
        </p>
        <div className="target-fields">
          <AmountField
            label="s, variance of the net input"
            symbol="s"
            value={spread}
            onChange={(next, commit) => dispatch({ spread: next }, { commit })}
            onSettle={onSettle}
          >
            net input N(0, {s}), {s}
          </AmountField>
        </div>
        <Health of="the gains" health={health} reason={reason} onRetry={retry} />
        {output && tables && (
          <>
            <DataTable table={tables.gains} className="gain-table" busy={busy} slots={{ gain: gainButton }} />
            {output.gains.list.length > 0 && (
              <p className="note">
                The error of the {random ? 'second moment' : 'variance'} is multiplied by this number in every layer. It
                is an eigenvalue of H, and the other one is 0: a fixed point that repels is a saddle on the plane.
              </p>
            )}
            {output.gains.list.length === 0 && (
              <p className="note">
                There is none: at this net input f is constant, or its moments are beyond all bounds.
              </p>
            )}
            <DataTable table={tables.moments} className="gain-table" busy={busy} />
          </>
        )}
      </section>
      <section className="design-section" aria-label="Weights that keep a moment">
        <h2>Weights that keep a {random ? 'second moment' : 'variance'}</h2>
        <div className="target-fields">
          <AmountField
            label={random ? 'q, second moment to keep' : 'ν, variance to keep'}
            symbol={random ? 'q' : 'ν'}
            value={wish}
            onChange={(next, commit) => dispatch({ wish: next }, { commit })}
            onSettle={onSettle}
          >
            {random ? 'second moment ' : 'variance '}
            <i className={random ? 'symbol' : 'symbol variance'}>{random ? 'q' : 'ν'}</i> to keep
          </AmountField>
        </div>
        {output && (
          <>
            {output.keeping.reason !== '' && <p className="verdict">No τ keeps it. {output.keeping.reason}</p>}
            {tables?.keeping && (
              <DataTable table={tables.keeping} className="gain-table" busy={busy} slots={{ name: tauButton }} />
            )}
            {random && output.keeping.reason === '' && output.keeping.criticalReason !== '' && (
              <p className="note">None with χ = 1 as well: {output.keeping.criticalReason}</p>
            )}
            {!random && (
              <p className="note">
                The variance is that of one unit at <i className="symbol">ω</i> = 0. With the random layer chosen, the
                second moment is kept, and <ParameterSymbol of="σ_b²" /> plays a part.
              </p>
            )}
          </>
        )}
      </section>
      {output && <CriticalSection explorer={explorer} result={output} current={current} busy={busy} />}
      <AllGains explorer={explorer} s={spread} />
    </>
  );

  function gainButton(row: number, said: ReactNode) {
    const gain = output?.gains.list[row];
    if (!gain) return said;
    return (
      <>
        {said}
        <UseButton
          explorer={explorer}
          of={gainNames[gain.kept]}
          change={gainChange(state, gain, output.request.s)}
          stale={!current}
        />
      </>
    );
  }

  function tauButton(row: number, said: ReactNode) {
    const one = output && [...output.keeping.list, ...output.keeping.critical][row];
    if (!one) return said;
    const of = row < output.keeping.list.length ? 'τ that keeps it' : 'τ and σ_b² with χ = 1';
    return (
      <>
        {said}
        <UseButton
          explorer={explorer}
          of={of}
          change={keepingChange(state, output.request.layer, one)}
          stale={!current}
        />
      </>
    );
  }
}
