import { useDeferredValue, useMemo } from 'react';
import { measuredTable, measuredUnitTable } from '../../../export/tables/networks/measuredTables';
import type { Moments, Window } from '../../../math/types';
import { idOf } from '../../../measured';
import { Health } from '../../../pieces/Health';
import { useOffer } from '../../../pieces/late/useOffer';
import type { Explorer, Snapshot } from '../../../state/Explorer';
import { around } from '../../../state/point/around';
import { LayerSlider } from '../LayerSlider';
import { OwnInput } from './OwnInput';
import { OwnList } from './OwnList';
import { OwnNetwork } from './OwnNetwork';
import { pointOf } from './pointOf';
import { ScriptSection } from './ScriptSection';
import type { Own } from './useOwn';

export interface OwnPartProps {
  readonly explorer: Snapshot & Explorer;
  readonly own: Own;
}

/** Networks that the reader has measured, against the map of the activation at hand. */
export function OwnPart({ explorer, own }: OwnPartProps) {
  const { state, dispatch } = explorer;
  const { against, found, shown, reading } = own;
  const { busy } = against;
  const networks = useMemo(() => shown.map(({ network }) => network), [shown]);
  const units = useMemo(() => measuredUnitTable(networks), [networks]);
  const deepest = Math.max(0, ...networks.map(({ layers }) => layers.length - 1));
  const layer = Math.min(state.playhead ?? Infinity, deepest);
  const { window, nuScale } = state;
  const { wide, hidden } = useMemo(() => {
    const inside = ({ mu, nu }: Moments, { muMin, muMax, nuMin, nuMax }: Window) =>
      mu >= muMin && mu <= muMax && nu >= nuMin && nu <= nuMax;
    const outside = networks.flatMap(({ layers }) => layers.map(pointOf)).filter((point) => !inside(point, window));
    const wide = outside.reduce((wider, point) => around(wider, nuScale, point), window);
    // What no window of this axis can show is not promised.
    return { wide, hidden: outside.filter((point) => inside(point, wide)).length };
  }, [networks, window, nuScale]);
  // The plane comes first, and what stands beside it in tasks of its own.
  const judged = useDeferredValue(useMemo(() => found && { found, networks }, [found, networks]));
  const tables = useMemo(
    () =>
      // For files alone, which have all.
      judged?.networks.map((network, index) =>
        measuredTable(network, judged.found.found[index]!, judged.found.request, 0, 0),
      ) ?? [],
    [judged],
  );
  useOffer('lens', [{ tables: [...tables, ...(units ? [units] : [])], busy }]);
  return (
    <>
      <p className="note">
        Your own network, as numbers: every layer’s mean and variance on the plane, against the map that the sliders
        say. Each layer is held against what the map makes of the one before it.
      </p>
      <OwnInput own={own} />
      <Health
        of="reading your networks"
        health={reading.health.health}
        reason={reading.health.reason}
        onRetry={reading.health.retry}
      />
      <Health of="your networks" health={against.health} reason={against.reason} onRetry={against.retry} />
      {networks.length > 0 && deepest > 0 && (
        <LayerSlider
          explorer={explorer}
          shown={layer}
          deepest={deepest}
          words={networks[0]!.layers[Math.min(layer, networks[0]!.layers.length - 1)]!.name}
        />
      )}
      {hidden > 0 && (
        <p className="button-row">
          <button type="button" onClick={() => dispatch({ window: wide })}>
            Show all layers on the plane
          </button>
          <span className="note">{hidden === 1 ? 'One lies' : `${hidden} lie`} off the window.</span>
        </p>
      )}
      {judged && (
        <div className="own-results">
          {judged.networks.map((network, index) => (
            <OwnNetwork
              key={idOf(network)}
              network={network}
              found={judged.found.found[index]!}
              request={judged.found.request}
              busy={busy}
              shown={layer}
            />
          ))}
        </div>
      )}
      <OwnList own={own} />
      {networks.length > 0 && (
        <p className="note">
          By the map: many units whose weights were drawn independently
          {state.centred === 'yes' && ', centred'}, from what was measured of the layer before. Off: the difference in
          sampling errors, those of the file; else from the number of units, √(ν/n) and ν√(2/n); where neither is known,
          a tenth of the variance counts as little. Up to two errors a layer is on the map, up to four near it.
        </p>
      )}
      <ScriptSection />
    </>
  );
}
