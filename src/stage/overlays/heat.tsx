import { useCallback, useMemo } from 'react';
import { HeatLegend, HeatMap, type PlaneFrame, placedWords } from '../../charts';
import { heatMapTable } from '../../export/tables/heatMapTable';
import type { HeatPicture } from '../../math/HeatPicture';
import type { State } from '../../state/State';
import { heatRequest } from './heatRequest';
import { type LayerProps, overlay } from './Overlay';

/** What the plane is coloured by. */
export const heat = overlay({
  id: 'heat',
  on: (state) => state.heat !== 'none',
  job: { name: 'heat', words: 'the heat map', interruptible: true, request: heatRequest },
  layers: { ground: Colours },
  Legend: ({ state, output }) => shows(output, state) && <HeatLegend picture={output} />,
  tables: (output) => [heatMapTable(output)],
});

function Colours({ state, output, points, result, avoid }: LayerProps<'heat'>) {
  const { starts } = state;
  const marks = useMemo(() => [...starts, ...points], [starts, points]);
  const nullclines = state.overlays.includes('nullclines') ? result.nullclines : undefined;
  const words = useCallback(
    (frame: PlaneFrame) => placedWords(points, nullclines, avoid, frame),
    [points, nullclines, avoid],
  );
  return shows(output, state) && <HeatMap picture={output} avoid={marks} words={words} />;
}

/** An older picture is kept while a newer one of the same kind is on its way. */
function shows(output: HeatPicture | undefined, { heat }: State): output is HeatPicture {
  return output?.request.heat === heat;
}
