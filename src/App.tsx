import { useCallback, useRef, useState } from 'react';
import { useSize } from './charts/drawing/useSize';
import { Header } from './controls/Header';
import { LensTabs } from './controls/LensTabs';
import { Notices } from './controls/Notices';
import { OverlayFields } from './controls/OverlayFields';
import { ParameterPanel } from './controls/ParameterPanel';
import { tabId } from './controls/tabId';
import { ViewPanel } from './controls/ViewPanel';
import { WindowFields } from './controls/WindowFields';
import { createOffers, type Offers } from './export/offers';
import { useLens } from './lenses/useLens';
import { Health } from './pieces/Health';
import { OffersContext } from './pieces/useOffer';
import { ShareSheet } from './share/ShareSheet';
import { LayersStrip } from './stage/LayersStrip';
import { mapRequest } from './stage/mapRequest';
import { PlaneStage } from './stage/PlaneStage';
import { useLayerMark } from './stage/useLayerMark';
import { usePlayback } from './stage/usePlayback';
import { useShelf } from './state/snapshots/useShelf';
import { useExplorer } from './state/useExplorer';
import { useJob } from './worker/useJob';

/** The page, and what it offers to be taken along. */
export function App() {
  const [offers] = useState(createOffers);
  return (
    <OffersContext value={offers}>
      <Page offers={offers} />
    </OffersContext>
  );
}

/** Controls, the plane, and the lens beside it, all on one state. */
function Page({ offers }: { readonly offers: Offers }) {
  const explorer = useExplorer();
  const { state, dispatch } = explorer;
  const stage = useRef<HTMLDivElement>(null);
  const size = useSize(stage);
  const map = useJob('map', mapRequest(state, size));
  const lens = useLens(explorer, map);
  const playback = usePlayback(explorer);
  const marking = useLayerMark();
  const shelf = useShelf();
  const [sharing, setSharing] = useState(false);
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
        <OverlayFields state={state} onChange={dispatch} />
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
          {lens?.panel}
        </div>
      </aside>
      <LayersStrip explorer={explorer} result={map.output} playback={playback} {...marking} />
      {sharing && (
        <ShareSheet
          explorer={explorer}
          shelf={shelf}
          result={map.output}
          offers={offers}
          busy={map.busy}
          onClose={() => setSharing(false)}
        />
      )}
    </div>
  );
}
