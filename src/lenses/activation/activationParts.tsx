import { DesignLegend } from '../../charts';
import type { LensParts } from '../Lens';
import { ActivationPanel } from './ActivationPanel';
import { DesignLayers } from './design/DesignLayers';
import type { Design } from './design/useDesign';

export const activationParts: LensParts<Design> = {
  Panel: ({ explorer, map, own }) => <ActivationPanel explorer={explorer} result={map.output} design={own} />,
  Layers: ({ explorer, own }) =>
    explorer.state.aspect === 'design' && <DesignLayers explorer={explorer} design={own} />,
  Legend: ({ explorer }) => explorer.state.aspect === 'design' && <DesignLegend />,
};
