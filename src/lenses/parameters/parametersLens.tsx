import { GhostPoint } from '../../charts';
import { lens } from '../Lens';
import { ParametersPanel } from './ParametersPanel';
import { useRegimes } from './useRegimes';

/** What becomes of starts over the planes of parameters. */
export const parametersLens = lens({
  id: 'parameters',
  useOwn: useRegimes,
  Panel: ({ explorer, own }) => <ParametersPanel explorer={explorer} regimes={own} />,
  Layers: ({ own: { pointed, preview } }) => {
    const point = pointed && preview.output?.regime.fixedPoint;
    return point && <GhostPoint point={point} words="it would settle here" />;
  },
});
