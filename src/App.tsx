import { useCallback, useEffect, useState } from 'react';
import { useSize } from './charts/drawing/useSize';
import { Glossary } from './controls/header/Glossary';
import { Header } from './controls/header/Header';
import { useWelcome } from './controls/header/useWelcome';
import { Welcome } from './controls/header/Welcome';
import { Notices } from './controls/Notices';
import { PanelTabs } from './controls/PanelTabs';
import { ParameterPanel } from './controls/sliders/ParameterPanel';
import { usePanel } from './controls/usePanel';
import { OverlayFields } from './controls/view/OverlayFields';
import { ViewPanel } from './controls/view/ViewPanel';
import { WindowFields } from './controls/view/WindowFields';
import { createOffers, type Offers } from './export/offers';
import { useMessages } from './host/messages/useMessages';
import { surviveTranslation } from './host/surviveTranslation';
import { useHost } from './host/useHost';
import { WholePage } from './host/WholePage';
import { useLens } from './lenses/useLens';
import { Boundary } from './pieces/Boundary';
import { Control, EmbeddingContext } from './pieces/Control';
import { Health } from './pieces/Health';
import { late } from './pieces/late/late';
import { OffersContext } from './pieces/late/useOffer';
import { useSettled } from './pieces/late/useSettled';
import { useLayout } from './pieces/useLayout';
import { LayersStrip } from './stage/LayersStrip';
import { mapRequest } from './stage/mapRequest';
import { PaceChoice } from './stage/PaceChoice';
import { PlaneStage } from './stage/PlaneStage';
import { PlayBar } from './stage/PlayBar';
import { StripTabs } from './stage/StripTabs';
import { shownStrip } from './stage/shownStrip';
import { useLayerMark } from './stage/useLayerMark';
import { usePlayback } from './stage/usePlayback';
import { SoundSwitch } from './stage/voice/SoundSwitch';
import { useSound } from './stage/voice/useSound';
import { useDesk } from './state/lectures/useDesk';
import { shownLayer } from './state/shownLayer';
import { useShelf } from './state/snapshots/useShelf';
import { firstScene, stateOfScene } from './state/tables/sceneTable';
import { type PageExplorer, useExplorer, useNewest } from './state/useExplorer';
import { useLecture } from './story/lectern/useLecture';
import { useStory } from './story/useStory';
import { pool } from './worker/pool/pagePool';
import { rest } from './worker/pool/resting';
import { useJob } from './worker/useJob';

const Story = late(async () => (await import('./story/Story')).Story);
const DeskSheet = late(async () => (await import('./share/desk/DeskSheet')).DeskSheet);
const ShareSheet = late(async () => (await import('./share/ShareSheet')).ShareSheet);

// Before anything is drawn that a browser might translate.
surviveTranslation(window);

/** The page, and what it offers to be taken along. */
export function App() {
  const [offers] = useState(createOffers);
  const explorer = useExplorer();
  return (
    <OffersContext value={offers}>
      <Boundary of="The page" explorer={explorer}>
        <EmbeddingContext value={explorer.embedding}>
          <Page explorer={explorer} offers={offers} />
        </EmbeddingContext>
      </Boundary>
    </OffersContext>
  );
}

interface PageProps {
  readonly explorer: PageExplorer;
  readonly offers: Offers;
}

/** The sliders stay in the hand that moves them: the page follows with its numbers. */
function Parameters({ explorer }: Pick<PageProps, 'explorer'>) {
  return <ParameterPanel state={useNewest(explorer)} onChange={explorer.gate.dispatch} />;
}

/**
 * Controls, the plane, and the lens beside it, all on one state. They stand in the order in which they are seen, which
 * is that of the keyboard too: where there is no room for all, the plane comes first, and one panel is open at a time.
 */
function Page({ explorer, offers }: PageProps) {
  const { state, dispatch } = explorer;
  const { hide, lock } = explorer.embedding;
  const { head, beside: hasLens, resting } = useHost(explorer);
  const [stage, size] = useSize();
  const map = useJob('map', mapRequest(state, size));
  const { gate } = explorer;
  useEffect(() => gate.ahead((next) => map.ahead(mapRequest(next, size), gate.open)));
  const lens = useLens(explorer, map);
  const playback = usePlayback(explorer, resting);
  useEffect(() => rest(resting), [resting]);
  const sound = useSound(map.output?.orbits, shownLayer(state));
  const marking = useLayerMark();
  const shelf = useShelf();
  const desk = useDesk(explorer);
  const told = useStory(explorer, map, desk.lecture);
  useMessages(explorer, map, told);
  const lecture = useLecture(told);
  const { begin } = lecture;
  const tell = useCallback(() => dispatch(stateOfScene(firstScene)), [dispatch]);
  const teach = useCallback(() => {
    tell();
    begin();
  }, [tell, begin]);
  const [sharing, setSharing] = useState(false);
  const share = useCallback(() => setSharing(true), []);
  const [writing, setWriting] = useState(false);
  const write = useCallback(() => setWriting(true), []);
  const [explaining, setExplaining] = useState(false);
  const explain = useCallback(() => setExplaining(true), []);
  const [welcome, endWelcome] = useWelcome();
  const [keyPlace, setKeyPlace] = useState<HTMLElement | null>(null);
  const layout = useLayout();
  const panels = usePanel(layout, state, dispatch, !head);
  const settled = useSettled(map.output !== undefined);
  // Opening a lens then waits for no worker.
  useEffect(() => {
    if (settled && head && !resting) pool.prepare();
  }, [settled, head, resting]);
  const drawn = (of: 'sliders' | 'plane' | 'lens') => settled || !panels.panel(of).hidden;
  const wide = layout === 'wide';
  const beside = wide || layout === 'low';
  const stacked = layout === 'stack' || layout === 'flow';
  const below = layout === 'stack' && head && !lecture.on ? (panels.chosen === 'story' ? 'page' : 'task') : undefined;
  const shape = below ?? (lecture.on || stacked ? 'scene' : 'box');
  const strip = head && (!wide || shownStrip(state.strip, false) !== 'off') && (
    <Boundary of="What happens layer by layer" explorer={explorer}>
      <LayersStrip
        explorer={explorer}
        result={map.output}
        apart={!wide}
        panel={wide ? {} : panels.panel('layers')}
        {...marking}
      >
        {stacked && <SoundSwitch sound={sound} />}
        {stacked && <PaceChoice playback={playback} />}
      </LayersStrip>
    </Boundary>
  );
  const tabs = head && !hide.includes('lens') && (
    <PanelTabs
      label={panels.label}
      tabs={panels.tabs}
      chosen={panels.chosen}
      locked={lock.includes('lens')}
      onChange={panels.choose}
    />
  );
  const controls = head && (
    <section
      className="controls"
      aria-label="Controls"
      data-shut={panels.panel('sliders').hidden && panels.panel('plane').hidden}
    >
      <Boundary of="These controls" explorer={explorer}>
        <div {...panels.panel('sliders')}>{drawn('sliders') && <Parameters explorer={explorer} />}</div>
        <div {...panels.panel('plane')}>
          {drawn('plane') && (
            <>
              <Control of="plane">
                <ViewPanel arrows={state.arrows} overlays={state.overlays} heat={state.heat} onChange={dispatch} />
                <OverlayFields state={state} onChange={dispatch} />
              </Control>
              <Control of="window">
                <WindowFields window={state.window} nuScale={state.nuScale} onChange={dispatch} />
              </Control>
            </>
          )}
        </div>
      </Boundary>
    </section>
  );
  return (
    <div
      className="page"
      data-ready={map.output !== undefined}
      data-playing={playback.playing}
      data-lens={state.lens}
      data-told={told !== undefined && hasLens}
      data-story={shape}
      data-lecture={lecture.on}
      data-sliders={lecture.controls}
    >
      {head && (
        <Boundary of="The header" explorer={explorer}>
          <Header explorer={explorer} onShare={share} onWords={explain} />
        </Boundary>
      )}
      <div className="notices">
        <Notices problems={[...explorer.notes, ...explorer.problems]} onDismiss={explorer.dismiss} />
        <Health of="the picture" health={map.health} reason={map.reason} onRetry={map.retry} />
        {explaining && <Glossary onClose={() => setExplaining(false)} />}
        {sharing && (
          <Boundary of="The sheet to share" explorer={explorer} onClose={() => setSharing(false)}>
            <ShareSheet
              explorer={explorer}
              shelf={shelf}
              result={map.output}
              offers={offers}
              busy={map.busy}
              onDesk={() => {
                setSharing(false);
                write();
              }}
              onClose={() => setSharing(false)}
            />
          </Boundary>
        )}
        {writing && (
          <Boundary of="Your lecture" explorer={explorer} onClose={() => setWriting(false)}>
            <DeskSheet explorer={explorer} desk={desk} onLecture={lecture.begin} onClose={() => setWriting(false)} />
          </Boundary>
        )}
      </div>
      {beside && controls}
      <main className="plane-column" data-strip={wide && strip !== false}>
        <Boundary of="The plane" explorer={explorer}>
          <PlaneStage
            legend={lens?.legend}
            avoid={lens?.avoid}
            keyPlace={keyPlace}
            explorer={explorer}
            result={map.output}
            busy={map.busy}
            stage={stage}
            size={size}
            card={welcome && <Welcome onClose={endWelcome} onStory={tell} onLecture={teach} onWords={explain} />}
            bar={
              <>
                <PlayBar
                  explorer={explorer}
                  playback={playback}
                  strip={
                    wide &&
                    head && (
                      <Control of="strip" brief>
                        <StripTabs shown={shownStrip(state.strip, false)} onChange={dispatch} />
                      </Control>
                    )
                  }
                >
                  {!stacked && <SoundSwitch sound={sound} />}
                  {!stacked && <PaceChoice playback={playback} />}
                </PlayBar>
                <WholePage explorer={explorer} />
              </>
            }
            {...marking}
          >
            {lens?.layers}
          </PlaneStage>
        </Boundary>
        {wide && strip}
      </main>
      {below && tabs}
      {told && hasLens && (
        <div className="story-column" id="story" {...(below === 'page' && { role: 'tabpanel' })}>
          <Boundary of="The story" explorer={explorer} onClose={told.leave}>
            <Story told={told} lecture={lecture} onDesk={write} shape={shape} onKeyPlace={setKeyPlace} />
          </Boundary>
        </div>
      )}
      {!below && tabs}
      {!beside && controls}
      {hasLens && (
        <aside className="lens" aria-label="Lens" data-shut={panels.panel('lens').hidden}>
          <div {...panels.panel('lens')}>
            <Boundary of="This lens" explorer={explorer}>
              {drawn('lens') && lens?.panel}
            </Boundary>
          </div>
        </aside>
      )}
      {!wide && strip}
    </div>
  );
}
