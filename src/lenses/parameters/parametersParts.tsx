import { GhostPoint } from '../../charts';
import type { LensParts } from '../Lens';
import { ParametersPanel } from './ParametersPanel';
import type { Regimes } from './useRegimes';

export const parametersParts: LensParts<Regimes> = {
  Panel: ({ explorer, own }) => <ParametersPanel explorer={explorer} regimes={own} />,
  Layers: ({ own: { pointed, preview } }) => {
    const point = pointed && preview.output?.regime.fixedPoint;
    return point && <GhostPoint point={point} words="it would settle here" />;
  },
};
