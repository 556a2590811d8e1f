import { BoxLegend } from '../../charts';
import { otherMap } from '../../state/otherMap';
import type { LensParts } from '../Lens';
import { drawsLeaves } from './drawsLeaves';
import { TheoremsLayers } from './TheoremsLayers';
import { TheoremsPanel } from './TheoremsPanel';
import type { Theorems } from './useTheorems';

export const theoremsParts: LensParts<Theorems> = {
  Panel: ({ explorer, own }) => <TheoremsPanel explorer={explorer} theorems={own} />,
  Layers: ({ explorer, own }) => <TheoremsLayers explorer={explorer} theorems={own} />,
  Legend: ({ explorer: { state }, own: { report, isOwn, sequence } }) =>
    otherMap(state) === undefined ? (
      <BoxLegend
        ranges={report?.detail?.stated !== undefined}
        certified={report?.detail?.fixedPoints !== undefined}
        film={state.film === 'on' && sequence.job.output !== undefined}
        leaves={report !== undefined && drawsLeaves(report, state)}
      />
    ) : isOwn ? (
      <BoxLegend image={false} ranges={false} film={state.film === 'on' && sequence.job.output !== undefined} />
    ) : (
      <p className="legend">the box of a statement about SELU, which is not the map shown</p>
    ),
};
