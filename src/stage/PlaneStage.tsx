import { type ReactNode, type RefObject, useCallback, useMemo, useState } from 'react';
import {
  ArrowLegend,
  Arrows,
  type Avoid,
  BoxImagesLegend,
  EigenLegend,
  EigenLines,
  FixedLines,
  FixedPoints,
  FixedPointWords,
  type LayerMark,
  lineDots,
  MarkedDots,
  NullclineLegend,
  Nullclines,
  nearestOrbitDot,
  Orbits,
  orbitDots,
  Plane,
  Probe,
} from '../charts';
import type { FixedPoint, Moments, Orbit } from '../math/types';
import { Health } from '../pieces/Health';
import { around } from '../state/around';
import { defaultState } from '../state/defaultState';
import type { Explorer, Snapshot } from '../state/Explorer';
import { parametersOf } from '../state/parametersOf';
import { drawable, windowLimits } from '../state/rules/windowRule';
import type { Region } from '../state/State';
import { selectedPoint } from '../state/selectedPoint';
import { shownLayer } from '../state/shownLayer';
import type { MapResult } from '../worker/messages';
import { useJob } from '../worker/useJob';
import { BoxLayer } from './BoxLayer';
import { PresetNotice } from './PresetNotice';
import { Readout } from './Readout';
import { SpokenReadout } from './SpokenReadout';
import { useHeat } from './useHeat';
import { useSigns } from './useSigns';

export interface PlaneStageProps {
  readonly explorer: Snapshot & Explorer;
  readonly result: MapResult | undefined;
  readonly busy: boolean;
  /** The element the plane fills, and its size in pixels. */
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly size: { readonly width: number; readonly height: number };
  /** The layer that is pointed at, in the plane or elsewhere. */
  readonly mark: LayerMark | null;
  readonly onMark: (mark: LayerMark | null) => void;
  /** What the lens draws on top, and what that means. */
  readonly children: ReactNode;
  readonly legend: ReactNode;
  /** A box with handles that the lens draws. */
  readonly box: Region | undefined;
}

// The same lists at every rendering, so that what is drawn from them is not drawn anew.
const noPoints: readonly FixedPoint[] = [];
const noLines: MapResult['continua'] = [];
const noOrbits: readonly Orbit[] = [];
const noStarts: readonly Moments[] = [];

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
  box,
}: PlaneStageProps) {
  const { state, dispatch } = explorer;
  const { window, nuScale, arrows, overlays, starts } = state;
  const [from, setFrom] = useState<Moments | null>(null);
  const [byKeys, setByKeys] = useState(false);
  const job = useJob('probe', from ? { parameters: parametersOf(state), from } : undefined);
  // An image under the map of a moment ago is none.
  const to = job.current && job.output ? job.output.to : null;
  const shows = (id: string) => overlays.includes(id);
  const points = result && shows('fixed') ? result.fixedPoints : noPoints;
  const choice = result ? selectedPoint(result.fixedPoints, state.selected) : -1;
  const chosen = result?.fixedPoints[choice];
  const linear = result?.linearMaps[choice];
  const heat = useHeat(state, size, points);
  const signs = useSigns(state, size, points);
  const orbits = result && shows('orbits') ? result.orbits : noOrbits;
  const handles = shows('orbits') ? starts : noStarts;
  const followed = shows('box') ? state.region : undefined;
  const lines = result && shows('fixed') ? result.continua : noLines;
  const avoid = useMemo<Avoid>(
    () => ({
      dots: [...orbitDots(orbits), ...lineDots(lines, window)],
      starts: handles,
      boxes: [followed, box].filter((each) => each !== undefined),
    }),
    [orbits, lines, window, handles, followed, box],
  );
  const moveStart = useCallback(
    (index: number, point: Moments, { done }: { done: boolean }) =>
      dispatch(({ starts }) => ({ starts: starts.map((start, i) => (i === index ? point : start)) }), { commit: done }),
    [dispatch],
  );
  const removeStart = useCallback(
    (index: number) => dispatch(({ starts }) => ({ starts: starts.filter((_, i) => i !== index) })),
    [dispatch],
  );
  const select = useCallback(
    (index: number, { offscreen }: { offscreen: boolean }) => {
      const { mu, nu } = points[index]!;
      dispatch(({ window, nuScale }) => ({
        selected: { mu, nu },
        ...(offscreen && { window: around(window, nuScale, { mu, nu }) }),
      }));
    },
    [dispatch, points],
  );
  const hover = (point: Moments | null, { keys }: { keys: boolean }) => {
    setByKeys(keys);
    setFrom(point);
    onMark(point && nearestOrbitDot(orbits, point, window, nuScale, size));
  };
  return (
    <>
      {/* Of one height whatever it says, so that the plane keeps its size; the plain ones come last. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <section className="legends" aria-label="Legend" tabIndex={0} data-legend-of="plane">
        <PresetNotice state={state} />
        {heat.legend}
        {legend}
        {signs.legend}
        {shows('box') && result?.boxImages && <BoxImagesLegend {...result.boxImages} />}
        {shows('eigen') && result && <EigenLegend map={linear} />}
        {shows('nullclines') && <NullclineLegend />}
        {shows('arrows') && <ArrowLegend rule={arrows} />}
      </section>
      <div className="stage" ref={stage} aria-busy={busy || heat.busy || signs.busy}>
        {result && size.width > 0 && (
          <Plane
            width={size.width}
            height={size.height}
            window={window}
            nuScale={nuScale}
            limits={windowLimits[nuScale]}
            home={drawable(defaultState.window, nuScale).window}
            onWindow={(next, { done }) => dispatch({ window: next }, { commit: done })}
            onHover={hover}
            onPoint={(point) => dispatch({ starts: [...starts, point] })}
            label="The plane of mean and variance: arrows, fixed points and orbits of the moment map"
          >
            {heat.layer}
            {signs.layer}
            {shows('arrows') && <Arrows field={result.field} rule={arrows} />}
            {shows('nullclines') && <Nullclines {...result.nullclines} avoid={avoid} fixedPoints={points} />}
            {shows('eigen') && linear && chosen && (
              <EigenLines point={chosen} map={linear} fixedPoints={points} avoid={avoid} />
            )}
            {shows('box') && result.boxImages && (
              <BoxLayer region={state.region} images={result.boxImages.images} avoid={avoid} onChange={dispatch} />
            )}
            {from && <Probe from={from} to={to} />}
            {children}
            <FixedLines continua={lines} />
            <FixedPoints
              points={points}
              selected={selectedPoint(points, state.selected)}
              onSelect={select}
              avoid={avoid}
            />
            {mark && <MarkedDots orbits={orbits} mark={mark} />}
            <Orbits
              starts={handles}
              orbits={orbits}
              fixedPoints={points}
              avoid={avoid}
              onFocus={(orbit) => onMark(orbit === null ? null : { orbit, layer: 0 })}
              playhead={shownLayer(state) ?? undefined}
              onMove={moveStart}
              onRemove={removeStart}
            />
            <FixedPointWords points={points} avoid={avoid} />
          </Plane>
        )}
        {(busy || heat.busy || signs.busy) && <div className="busy" />}
      </div>
      <Readout from={from} to={to} />
      <SpokenReadout from={byKeys ? from : null} to={byKeys ? to : null} />
      {heat.notice}
      {signs.notice}
      <Health of="the read-out" health={job.health} reason={job.reason} onRetry={job.retry} />
    </>
  );
}
