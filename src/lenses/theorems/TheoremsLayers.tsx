import { BoxImage, BoxLeaves, BoxVerdict, RangeBox, SequenceFilm, TheoremBox, VerdictPoint } from '../../charts';
import type { Explorer, Snapshot } from '../../state/Explorer';
import { otherMap } from '../../state/otherMap';
import { shownLayer } from '../../state/shownLayer';
import { drawsLeaves } from './drawsLeaves';
import { middle } from './enclosureTables';
import { leafHolds } from './leafHolds';
import { ownVerdict } from './own/ownVerdict';
import type { Theorems } from './useTheorems';

export interface TheoremsLayersProps {
  readonly explorer: Snapshot & Explorer;
  readonly theorems: Theorems;
}

/**
 * The chosen statement on the plane: its box with movable sides, the image, the ranges of fixed points, what decides.
 */
export function TheoremsLayers({ explorer, theorems }: TheoremsLayersProps) {
  const { dispatch, state } = explorer;
  const { box, attract, own, isOwn } = theorems;
  // What is proved about SELU must not be read off the picture of another map: only the box itself stays.
  const other = otherMap(state) !== undefined;
  const report = other ? undefined : theorems.report;
  const { detail, counterexample } = report ?? {};
  const fixed = other ? undefined : attract.output?.attraction.fixedPoint;
  const mine = isOwn ? own.output?.proof : undefined;
  const film = state.film === 'on' && (!other || isOwn) ? theorems.sequence.job.output : undefined;
  const frame = film && Math.min(shownLayer(state) ?? film.images.length - 1, film.images.length - 1);
  return (
    <>
      {film && frame !== undefined && frame >= 0 && (
        <SequenceFilm
          start={film.images[0]![0]!}
          cells={film.images[frame]!}
          layer={frame}
          samples={film.samples.subarray(2 * film.sampled * frame, 2 * film.sampled * (frame + 1))}
        />
      )}
      {mine?.box && <BoxVerdict mu={mine.box.domain.mu} nu={mine.box.domain.nu} verdict={ownVerdict(mine.box)} />}
      {mine?.fixedPoint && (
        <VerdictPoint
          point={{ mu: middle(mine.fixedPoint.mu), nu: middle(mine.fixedPoint.nu) }}
          verdict="proved"
          aside={15}
        />
      )}
      {report && (
        <BoxVerdict mu={report.domain.mu} nu={report.domain.nu} verdict={report.verdict} of={report.refutes} />
      )}
      {report && drawsLeaves(report, state) && (
        <BoxLeaves
          mu={report.domain.mu}
          nu={report.domain.nu}
          omega={state.omega}
          tau={state.tau}
          leaves={report.leaves}
          holds={leafHolds(report)}
        />
      )}
      {detail?.stated && <RangeBox {...detail.stated} kind="stated" />}
      {detail?.fixedPoints && (
        <RangeBox
          mu={[detail.fixedPoints.outer.mu.lo, detail.fixedPoints.outer.mu.hi]}
          nu={[detail.fixedPoints.outer.nu.lo, detail.fixedPoints.outer.nu.hi]}
          kind="proved"
        />
      )}
      {detail && <BoxImage outline={detail.outline} />}
      {report && counterexample && (
        <VerdictPoint
          point={counterexample.point}
          verdict="refuted"
          words={report.condition === undefined ? 'violates the claim' : 'violates the condition'}
          side={2 * counterexample.point.mu < report.domain.mu[0] + report.domain.mu[1] ? 'left' : 'right'}
        />
      )}
      {fixed && attract.output?.attraction.verdict === 'proved' && (
        <VerdictPoint
          point={{ mu: (fixed.mu.lo + fixed.mu.hi) / 2, nu: (fixed.nu.lo + fixed.nu.hi) / 2 }}
          verdict="proved"
          aside={15}
        />
      )}
      {film && (
        <TheoremBox
          {...state.origin}
          of="the starts X"
          className="film-sides"
          onMove={(side, end, value, { done }) => {
            const { origin } = state;
            const [low, high] = origin[side];
            // A side that is dragged onto the other one stops there.
            const range = end === 0 ? ([Math.min(value, high), high] as const) : ([low, Math.max(value, low)] as const);
            const same = range[0] === low && range[1] === high;
            dispatch(same ? {} : { origin: { ...origin, [side]: range } }, { commit: done });
          }}
        />
      )}
      {box && (
        <TheoremBox
          mu={box.mu}
          nu={box.nu}
          onMove={(side, end, value, { done }) => {
            // A key along the side, or the end of a drag, changes nothing more.
            if (value === box[side][end]) return done ? dispatch({}) : undefined;
            const range = end === 0 ? ([value, box[side][1]] as const) : ([box[side][0], value] as const);
            dispatch({ box: { ...box, [side]: range } }, { commit: done });
          }}
        />
      )}
    </>
  );
}
