import { NullclineLegend, Nullclines } from '../../charts';
import { overlay } from './Overlay';

export const nullclines = overlay({
  id: 'nullclines',
  avoid: (_, { nullclines: { mean, variance } }) => ({ lines: [...mean, ...variance] }),
  layers: {
    curves: ({ result, avoid, points }) => <Nullclines curves={result.nullclines} avoid={avoid} fixedPoints={points} />,
  },
  Legend: () => <NullclineLegend />,
});
