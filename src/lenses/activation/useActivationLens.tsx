import { DesignLegend } from '../../charts';
import type { Explorer, Snapshot } from '../../state/Explorer';
import type { MapResult } from '../../worker/messages';
import type { LensView } from '../LensView';
import { ActivationPanel } from './ActivationPanel';
import { DesignLayers } from './design/DesignLayers';
import { useDesign } from './design/useDesign';

/** The Activation lens; undefined while another is chosen. */
export function useActivationLens(explorer: Snapshot & Explorer, result: MapResult | undefined): LensView | undefined {
  const design = useDesign(explorer);
  if (explorer.state.lens !== 'activation') return undefined;
  const designing = explorer.state.aspect === 'design';
  return {
    panel: <ActivationPanel explorer={explorer} result={result} design={design} />,
    layers: designing && <DesignLayers explorer={explorer} design={design} />,
    legend: designing && <DesignLegend />,
  };
}
