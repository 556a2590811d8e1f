import { useMemo } from 'react';
import { networkFileTables, networkTable } from '../../export/tables/networks/networkTables';
import { Health } from '../../pieces/Health';
import { useOffer } from '../../pieces/late/useOffer';
import type { Explorer, Snapshot } from '../../state/Explorer';
import { networkPartTable } from '../../state/tables/networkTable';
import { GradientPart } from './GradientPart';
import { LayerPart } from './LayerPart';
import { LayerSlider } from './LayerSlider';
import { NetInputPart } from './NetInputPart';
import { NetworkFields } from './NetworkFields';
import { NetworkStatus } from './NetworkStatus';
import { OwnPart } from './own/OwnPart';
import type { Own } from './own/useOwn';
import { UnitPart } from './UnitPart';
import type { Network } from './useNetwork';
import { WidthPart } from './WidthPart';

export interface NetworkPanelProps {
  readonly explorer: Snapshot & Explorer;
  readonly network: Network & { readonly own: Own };
}

const runParts = networkPartTable.filter(({ id }) => id !== 'own');

/** The Network lens: a network that runs here, and what of it is looked at; or the reader's own. */
export function NetworkPanel({ explorer, network }: NetworkPanelProps) {
  const { state, dispatch } = explorer;
  const own = state.networkPart === 'own';
  const kinds = [
    { part: 'layers', words: 'Runs here', pressed: !own },
    { part: 'own', words: 'Your own', pressed: own },
  ] as const;
  return (
    <>
      <fieldset className="strip-tabs aspect-tabs network-tabs">
        <legend className="visually-hidden">Which network</legend>
        {kinds.map(({ part, words, pressed }) => (
          <button
            key={part}
            type="button"
            aria-pressed={pressed}
            onClick={() => pressed || dispatch({ networkPart: part })}
          >
            {words}
          </button>
        ))}
      </fieldset>
      {own ? <OwnPart explorer={explorer} own={network.own} /> : <RunPart explorer={explorer} network={network} />}
    </>
  );
}

/** A network that runs here. */
function RunPart({ explorer, network }: NetworkPanelProps) {
  const { state, dispatch } = explorer;
  const { job, running } = network;
  const result = job.output;
  const tables = useMemo(() => (result ? [networkTable(result), ...networkFileTables(result)] : []), [result]);
  useOffer('lens', [{ tables, busy: running }]);
  return (
    <>
      <NetworkFields state={state} onChange={dispatch} />
      <NetworkStatus network={network} />
      <Health of="the network" health={job.health} reason={job.reason} onRetry={job.retry} />
      <fieldset className="strip-tabs aspect-tabs network-tabs">
        <legend className="visually-hidden">Part of the Network lens</legend>
        {runParts.map(({ id, words }) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === state.networkPart}
            onClick={() => dispatch({ networkPart: id })}
          >
            {words}
          </button>
        ))}
      </fieldset>
      {result && state.networkPart !== 'widths' && (
        <LayerSlider explorer={explorer} shown={network.shown} deepest={result.records.length - 1} />
      )}
      {result && state.networkPart === 'layers' && (
        <LayerPart explorer={explorer} network={network} result={result} table={tables[0]!} />
      )}
      {result && state.networkPart === 'units' && <UnitPart explorer={explorer} network={network} result={result} />}
      {result && state.networkPart === 'normal' && (
        <NetInputPart explorer={explorer} network={network} result={result} />
      )}
      {result && state.networkPart === 'back' && <GradientPart explorer={explorer} network={network} result={result} />}
      {state.networkPart === 'widths' && <WidthPart network={network} />}
    </>
  );
}
