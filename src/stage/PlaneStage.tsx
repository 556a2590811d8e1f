import { type ReactNode, type RefCallback, useCallback, useState } from 'react';
import { type Avoid, type LayerMark, nearestOrbitDot, Plane, Probe } from '../charts';
import type { FixedPoint, Moments, Orbit } from '../math/types';
import { useHidden, useLocked } from '../pieces/Control';
import { Elsewhere } from '../pieces/Elsewhere';
import { Health } from '../pieces/Health';
import { useLasting } from '../pieces/late/useLasting';
import { useOffer } from '../pieces/late/useOffer';
import { defaultState } from '../state/defaultState';
import type { Explorer, Snapshot } from '../state/Explorer';
import { parametersOf } from '../state/parametersOf';
import { drawable, windowLimits } from '../state/rules/windowRule';
import type { State } from '../state/State';
import { shownLayer } from '../state/shownLayer';
import type { MapResult } from '../worker/messages';
import { useJob } from '../worker/useJob';
import { LayerLegend } from './LayerLegend';
import { levels, type Scene } from './overlays/Overlay';
import { overlays } from './overlays/overlays';
import { useOverlays } from './overlays/useOverlays';
import { PresetNotice } from './PresetNotice';
import { Readout } from './Readout';
import { useFullScreen } from './useFullScreen';
import { useSame } from './useSame';
import { Announcer } from './voice/Announcer';

export interface PlaneStageProps {
  readonly explorer: Snapshot & Explorer;
  readonly result: MapResult | undefined;
  readonly busy: boolean;
  /** The element the plane fills, and its size in pixels. */
  readonly stage: RefCallback<HTMLElement>;
  readonly size: { readonly width: number; readonly height: number };
  /** The layer that is pointed at, in the plane or elsewhere. */
  readonly mark: LayerMark | null;
  readonly onMark: (mark: LayerMark | null) => void;
  /** What the lens draws on top, and what that means. */
  readonly children: ReactNode;
  readonly legend: ReactNode;
  /** Where the legend stands; below the plane where this is null. */
  readonly keyPlace: HTMLElement | null;
  /** What words keep off of what the lens draws. */
  readonly avoid: Partial<Avoid> | undefined;
  /** What plays the layers, below the plane. */
  readonly bar: ReactNode;
  /** What lies over the plane at a first visit. */
  readonly card: ReactNode;
}

// The same lists at every rendering, so that what is drawn from them is not drawn anew.
const noPoints: readonly FixedPoint[] = [];
const noOrbits: readonly Orbit[] = [];

/** The levels that the lens covers, and those that lie above what it draws. */
const [below, above] = [levels.slice(0, levels.indexOf('points')), levels.slice(levels.indexOf('points'))];

/** The (μ, ν) plane with what is switched on, its legend, and the read-out of one place. */
export function PlaneStage({
  explorer,
  result,
  busy,
  stage,
  size,
  mark,
  onMark,
  children,
  legend,
  keyPlace,
  avoid: others,
  bar,
  card,
}: PlaneStageProps) {
  const { state, dispatch } = explorer;
  const { window, nuScale, starts } = state;
  const [from, setFrom] = useState<Moments | null>(null);
  const [byKeys, setByKeys] = useState(false);
  const fullScreen = useFullScreen();
  const locked = useLocked()('window', 'nuScale');
  const hidden = useHidden('window');
  const job = useJob('probe', from ? { parameters: parametersOf(state), from } : undefined);
  // An image under the map of a moment ago is none.
  const to = job.current && job.output ? job.output.to : null;
  const views = useOverlays(state, size);
  useOffer(
    'plane',
    views.map(({ offer }) => offer),
  );
  const working = busy || views.some((view) => view.busy);
  const slow = useLasting(working);
  const avoid = useSame(avoided(state, result, others));
  const points = result && state.overlays.includes('fixed') ? result.fixedPoints : noPoints;
  const orbits = result && state.overlays.includes('orbits') ? result.orbits : noOrbits;
  const scene: Scene | undefined = result && { state, dispatch, result, points, orbits, avoid, mark, onMark };
  const hover = (point: Moments | null, { keys }: { keys: boolean }) => {
    setByKeys(keys);
    setFrom(point);
    onMark(point && nearestOrbitDot(orbits, point, window, nuScale, size));
  };
  // While something is dragged, what is read out is its place.
  const read = useCallback((point: Moments) => {
    setByKeys(false);
    setFrom(point);
  }, []);
  const [first, ...more] = views.map((view) => view.legend(state, result));
  // As high as what it says: the plane above it keeps its size.
  const key = (
    <section className="legends" aria-label="Legend" data-legend-of="plane">
      <LayerLegend state={state} />
      {first}
      {legend}
      {more}
    </section>
  );
  return (
    <>
      <PresetNotice state={state} />
      <div className="hero">
        <div className="stage" ref={stage} aria-busy={working}>
          {scene && size.width > 0 && (
            <Plane
              width={size.width}
              height={size.height}
              window={window}
              nuScale={nuScale}
              limits={windowLimits[nuScale]}
              home={drawable(defaultState.window, nuScale).window}
              onWindow={(next, { done }) => dispatch({ window: next }, { commit: done })}
              onHover={hover}
              onDragged={read}
              locked={hidden ? null : locked}
              fullScreen={fullScreen}
              onPoint={(point) => dispatch({ starts: [...starts, point] })}
              stops={state.scene !== 'none'}
              label="The plane of mean and variance: arrows, fixed points and orbits of the moment map"
            >
              {below.flatMap((level) => views.map((view) => view.layer(level, scene)))}
              {from && <Probe from={from} to={to} />}
              {children}
              {above.flatMap((level) => views.map((view) => view.layer(level, scene)))}
            </Plane>
          )}
          {slow && <div className="busy" />}
          {slow && !result ? (
            <p className="readout muted">
              In work. The still picture is SELU’s<span className="readout-full">, ω = 0, τ = 1</span>.
            </p>
          ) : (
            <Readout from={from} to={to} orbits={orbits} layer={shownLayer(state)} />
          )}
        </div>
        {bar}
        {card}
      </div>
      <Elsewhere place={keyPlace}>{key}</Elsewhere>
      <Announcer
        from={byKeys ? from : null}
        to={byKeys ? to : null}
        result={busy || explorer.dragging ? undefined : result}
        scene={state.scene}
      />
      {views.map(({ notice }) => notice)}
      <Health of="the read-out" health={job.health} reason={job.reason} onRetry={job.retry} />
    </>
  );
}

/** What words on the plane keep off: what the overlays that are on name, and the lens. */
function avoided(state: State, result: MapResult | undefined, ofLens: Partial<Avoid> = {}): Avoid {
  const drawn = result ? overlays.filter(({ on }) => on(state)).map((overlay) => overlay.avoid(state, result)) : [];
  const parts = [...drawn, ofLens];
  return {
    ...ofLens,
    dots: parts.flatMap(({ dots = [] }) => dots),
    lines: parts.flatMap(({ lines = [] }) => lines),
    starts: parts.flatMap(({ starts = [] }) => starts),
    boxes: parts.flatMap(({ boxes = [] }) => boxes),
  };
}
