import { DesignLegend } from '../../charts';
import type { LensParts } from '../Lens';
import { ActivationPanel } from './ActivationPanel';
import { DesignLayers } from './design/DesignLayers';
import { regionWords } from './design/regionWords';
import type { Design } from './design/useDesign';

export const activationParts: LensParts<Design> = {
  Panel: ({ explorer, map, own }) => <ActivationPanel explorer={explorer} result={map.output} design={own} />,
  Layers: ({ explorer, own }) =>
    explorer.state.aspect === 'design' && <DesignLayers explorer={explorer} design={own} />,
  Legend: ({ explorer: { state }, own: { feasibility } }) => {
    const kind = feasibility.output?.kind ?? 'none';
    return state.aspect === 'design' && <DesignLegend kind={kind} words={regionWords(state, kind)} />;
  },
};
