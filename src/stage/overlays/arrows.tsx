import { ArrowLegend, Arrows } from '../../charts';
import { overlay } from './Overlay';

export const arrows = overlay({
  id: 'arrows',
  layers: { field: ({ state, result }) => <Arrows field={result.field} rule={state.arrows} /> },
  Legend: ({ state }) => <ArrowLegend rule={state.arrows} />,
});
