import { GhostPoint } from '../../charts';
import type { Explorer, Snapshot } from '../../state/Explorer';
import type { LensView } from '../LensView';
import { ParametersPanel } from './ParametersPanel';
import { useRegimes } from './useRegimes';

/** The Parameters lens; undefined while another is chosen. */
export function useParametersLens(explorer: Snapshot & Explorer): LensView | undefined {
  const regimes = useRegimes(explorer);
  if (explorer.state.lens !== 'parameters') return undefined;
  const point = regimes.pointed && regimes.preview.output?.regime.fixedPoint;
  return {
    panel: <ParametersPanel explorer={explorer} regimes={regimes} />,
    legend: null,
    layers: point && <GhostPoint point={point} words="it would settle here" />,
  };
}
