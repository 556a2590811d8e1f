import { BoxLegend } from '../../charts';
import type { Explorer, Snapshot } from '../../state/Explorer';
import { otherMap } from '../../state/otherMap';
import type { LensView } from '../LensView';
import { drawsLeaves } from './drawsLeaves';
import { TheoremsLayers } from './TheoremsLayers';
import { TheoremsPanel } from './TheoremsPanel';
import { useTheorems } from './useTheorems';

/** The Theorems lens; undefined while another is chosen. */
export function useTheoremsLens(explorer: Snapshot & Explorer): LensView | undefined {
  const theorems = useTheorems(explorer.state);
  if (explorer.state.lens !== 'theorems') return undefined;
  return {
    panel: <TheoremsPanel explorer={explorer} theorems={theorems} />,
    box: theorems.box,
    layers: <TheoremsLayers explorer={explorer} theorems={theorems} />,
    legend:
      otherMap(explorer.state) === undefined ? (
        <BoxLegend
          ranges={explorer.state.statement.startsWith('theorem1.')}
          certified={theorems.report?.detail?.fixedPoints !== undefined}
          leaves={theorems.report !== undefined && drawsLeaves(theorems.report, explorer.state)}
        />
      ) : (
        <p className="legend">the box of a statement about SELU, which is not the map shown</p>
      ),
  };
}
