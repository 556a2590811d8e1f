import { useCallback } from 'react';
import { MarkedDots, Orbits, orbitDots, orbitLines } from '../../charts';
import type { Moments } from '../../math/types';
import { useLocked } from '../../pieces/Control';
import { shownLayer } from '../../state/shownLayer';
import { type LayerProps, overlay } from './Overlay';

export const orbits = overlay({
  id: 'orbits',
  avoid: ({ starts }, { orbits }) => ({ dots: orbitDots(orbits), lines: orbitLines(orbits), starts }),
  layers: { orbits: Tracks },
});

/** The orbits with handles at their starts, and above the marked dots of a layer that is pointed at. */
function Tracks({ state, dispatch, result, orbits, points, avoid, mark, onMark }: LayerProps) {
  const move = useCallback(
    (index: number, point: Moments, { done }: { done: boolean }) =>
      dispatch(({ starts }) => ({ starts: starts.map((start, i) => (i === index ? point : start)) }), { commit: done }),
    [dispatch],
  );
  const remove = useCallback(
    (index: number) => {
      // Letters are given anew, so that it is the last handle that goes: the focus stays at the place, or on the plane.
      const handles = [...document.querySelectorAll<SVGElement>('.stage .orbit-start')];
      const stays = handles[Math.min(index, handles.length - 2)] ?? handles[0]?.closest<SVGElement>('.plane-picture');
      stays?.focus();
      dispatch(({ starts }) => ({ starts: starts.filter((_, i) => i !== index) }));
    },
    [dispatch],
  );
  const locked = useLocked()('starts');
  const focus = useCallback((orbit: number | null) => onMark(orbit === null ? null : { orbit, layer: 0 }), [onMark]);
  return (
    <>
      {mark && <MarkedDots orbits={orbits} mark={mark} />}
      <Orbits
        starts={state.starts}
        orbits={orbits}
        fixedPoints={points}
        avoid={avoid}
        nullclines={state.overlays.includes('nullclines') ? result.nullclines : undefined}
        onFocus={focus}
        playhead={shownLayer(state) ?? undefined}
        onMove={move}
        onRemove={remove}
        locked={locked}
      />
    </>
  );
}
