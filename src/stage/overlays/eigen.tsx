import { EigenLegend, EigenLines } from '../../charts';
import { selectedPoint } from '../../state/point/selectedPoint';
import type { State } from '../../state/State';
import type { MapResult } from '../../worker/messages';
import { overlay } from './Overlay';

export const eigen = overlay({
  id: 'eigen',
  layers: {
    lines: ({ state, result, points, avoid }) => {
      const { point, map } = chosen(state, result);
      return point && map && <EigenLines point={point} map={map} fixedPoints={points} avoid={avoid} />;
    },
  },
  Legend: ({ state, result }) => result && <EigenLegend map={chosen(state, result).map} />,
});

/** The chosen fixed point, if there is one, and its linear map, if it has one. */
function chosen(state: State, { fixedPoints, linearMaps }: MapResult) {
  const index = selectedPoint(fixedPoints, state.selected);
  return { point: fixedPoints[index], map: linearMaps[index] };
}
