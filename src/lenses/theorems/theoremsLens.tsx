import { BoxLegend } from '../../charts';
import { otherMap } from '../../state/otherMap';
import { lens } from '../Lens';
import { drawsLeaves } from './drawsLeaves';
import { TheoremsLayers } from './TheoremsLayers';
import { TheoremsPanel } from './TheoremsPanel';
import { useTheorems } from './useTheorems';

/** What the paper claims, proved while you watch. */
export const theoremsLens = lens({
  id: 'theorems',
  useOwn: useTheorems,
  Panel: ({ explorer, own }) => <TheoremsPanel explorer={explorer} theorems={own} />,
  Layers: ({ explorer, own }) => <TheoremsLayers explorer={explorer} theorems={own} />,
  Legend: ({ explorer: { state }, own: { report } }) =>
    otherMap(state) === undefined ? (
      <BoxLegend
        ranges={state.statement.startsWith('theorem1.')}
        certified={report?.detail?.fixedPoints !== undefined}
        leaves={report !== undefined && drawsLeaves(report, state)}
      />
    ) : (
      <p className="legend">the box of a statement about SELU, which is not the map shown</p>
    ),
  box: ({ box }) => box,
});
