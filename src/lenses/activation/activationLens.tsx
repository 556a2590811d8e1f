import { DesignLegend } from '../../charts';
import { lens } from '../Lens';
import { ActivationPanel } from './ActivationPanel';
import { DesignLayers } from './design/DesignLayers';
import { useDesign } from './design/useDesign';

/** The function itself, λ and α for a wish, and other functions beside it. */
export const activationLens = lens({
  id: 'activation',
  useOwn: useDesign,
  Panel: ({ explorer, map, own }) => <ActivationPanel explorer={explorer} result={map.output} design={own} />,
  Layers: ({ explorer, own }) =>
    explorer.state.aspect === 'design' && <DesignLayers explorer={explorer} design={own} />,
  Legend: ({ explorer }) => explorer.state.aspect === 'design' && <DesignLegend />,
});
