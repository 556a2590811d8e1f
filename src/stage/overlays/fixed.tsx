import { useCallback } from 'react';
import { FixedLines, FixedPoints, FixedPointWords, lineDots } from '../../charts';
import { around } from '../../state/point/around';
import { selectedPoint } from '../../state/point/selectedPoint';
import { shortPoint } from '../../state/point/shortPoint';
import { type LayerProps, overlay } from './Overlay';

export const fixed = overlay({
  id: 'fixed',
  avoid: ({ window }, result) => ({ dots: lineDots(result.continua, window) }),
  layers: {
    points: Marks,
    words: ({ points, avoid }) => <FixedPointWords points={points} avoid={avoid} />,
  },
});

/** The fixed points, of which one can be chosen; one off the window is brought into view. */
function Marks({ state, dispatch, result, points, avoid }: LayerProps) {
  const select = useCallback(
    (index: number, { offscreen }: { offscreen: boolean }) => {
      dispatch(({ window, nuScale }) => ({
        selected: shortPoint(points, index),
        ...(offscreen && { window: around(window, nuScale, points[index]!) }),
      }));
    },
    [dispatch, points],
  );
  return (
    <>
      <FixedLines continua={result.continua} />
      <FixedPoints points={points} selected={selectedPoint(points, state.selected)} onSelect={select} avoid={avoid} />
    </>
  );
}
