import { NullclineLegend, Nullclines } from '../../charts';
import { overlay } from './Overlay';

export const nullclines = overlay({
  id: 'nullclines',
  layers: {
    curves: ({ result, avoid, points }) => <Nullclines {...result.nullclines} avoid={avoid} fixedPoints={points} />,
  },
  Legend: () => <NullclineLegend />,
});
