import { useCallback, useRef, useState } from 'react';
import { useSize } from './charts/useSize';
import { LayersStrip } from './lenses/LayersStrip';
import { MapPanel } from './lenses/MapPanel';
import { PlaneStage } from './lenses/PlaneStage';
import { regionInView } from './lenses/regionInView';
import { useActivationLens } from './lenses/useActivationLens';
import { useHeatToTake } from './lenses/useHeatToTake';
import { useLayerMark } from './lenses/useLayerMark';
import { useMapRequest } from './lenses/useMapRequest';
import { useParametersLens } from './lenses/useParametersLens';
import { usePlayback } from './lenses/usePlayback';
import { useTheoremsLens } from './lenses/useTheoremsLens';
import { Header } from './panels/Header';
import { Health } from './panels/Health';
import { LensTabs } from './panels/LensTabs';
import { Notices } from './panels/Notices';
import { ParameterPanel } from './panels/ParameterPanel';
import { RegionFields } from './panels/RegionFields';
import { tabId } from './panels/tabId';
import { ViewPanel } from './panels/ViewPanel';
import { WindowFields } from './panels/WindowFields';
import { ShareSheet } from './share/ShareSheet';
import { useExplorer } from './state/useExplorer';
import { useShelf } from './state/useShelf';
import { useJob } from './worker/useJob';

/** The page: controls, the plane, and the lens beside it, all on one state. */
export function App() {
  const explorer = useExplorer();
  const { state, dispatch } = explorer;
  const stage = useRef<HTMLDivElement>(null);
  const size = useSize(stage);
  const request = useMapRequest(state, size);
  const map = useJob('map', request);
  const theorems = useTheoremsLens(explorer);
  const parameters = useParametersLens(explorer);
  const activation = useActivationLens(explorer, map.output);
  const lens = theorems ?? activation ?? parameters;
  const playback = usePlayback(explorer);
  const marking = useLayerMark();
  const shelf = useShelf();
  const [sharing, setSharing] = useState(false);
  const heat = useHeatToTake(state, size, sharing);
  const share = useCallback(() => setSharing(true), []);
  return (
    <div className="page" data-ready={map.output !== undefined} data-playing={playback.playing}>
      <Header explorer={explorer} onShare={share} />
      <div className="notices">
        <Notices problems={explorer.problems} onDismiss={explorer.dismiss} />
        <Health of="the picture" health={map.health} reason={map.reason} onRetry={map.retry} />
      </div>
      <section className="controls" aria-label="Controls">
        <ParameterPanel state={state} onChange={dispatch} />
        <ViewPanel arrows={state.arrows} overlays={state.overlays} heat={state.heat} onChange={dispatch} />
        {state.overlays.includes('box') && (
          <RegionFields
            region={state.region}
            inView={() => regionInView(state.window, state.nuScale)}
            onChange={dispatch}
          />
        )}
        <WindowFields window={state.window} nuScale={state.nuScale} onChange={dispatch} />
      </section>
      <main className="plane-column">
        <PlaneStage
          legend={lens?.legend}
          box={lens?.box}
          explorer={explorer}
          result={map.output}
          busy={map.busy}
          stage={stage}
          size={size}
          {...marking}
        >
          {lens?.layers}
        </PlaneStage>
      </main>
      <aside className="lens" aria-label="Lens">
        <LensTabs lens={state.lens} panelId="lens" onChange={(lens) => dispatch({ lens })} />
        <div id="lens" role="tabpanel" aria-labelledby={tabId(state.lens)}>
          {lens?.panel ?? (map.output && <MapPanel explorer={explorer} result={map.output} busy={map.busy} />)}
        </div>
      </aside>
      <LayersStrip explorer={explorer} result={map.output} playback={playback} {...marking} />
      {sharing && (
        <ShareSheet
          explorer={explorer}
          shelf={shelf}
          result={map.output}
          heat={heat}
          busy={map.busy}
          onClose={() => setSharing(false)}
        />
      )}
    </div>
  );
}
