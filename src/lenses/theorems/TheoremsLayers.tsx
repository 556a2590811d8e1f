import { BoxImage, BoxLeaves, BoxVerdict, RangeBox, SequenceFilm, TheoremBox, VerdictPoint } from '../../charts';
import type { Explorer, Snapshot } from '../../state/Explorer';
import { shownLayer } from '../../state/shownLayer';
import { drawn, drawnAvoid } from './drawn';
import { drawsLeaves } from './drawsLeaves';
import { leafHolds } from './leafHolds';
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
  const { box } = theorems;
  const { report, boxes, points, film } = drawn(theorems, state);
  const avoid = drawnAvoid(theorems, state);
  const { detail } = report ?? {};
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
      {boxes.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one box of one's own, or one of the paper
        <BoxVerdict key={index} {...each} avoid={avoid} />
      ))}
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
      {points.map((each) => (
        <VerdictPoint key={each.verdict} {...each} avoid={avoid} />
      ))}
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
