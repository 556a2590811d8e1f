import { BoxImagesLegend } from '../../charts';
import type { Window } from '../../math/types';
import type { Region } from '../../state/State';
import { BoxLayer } from './BoxLayer';
import { overlay } from './Overlay';

export const box = overlay({
  id: 'box',
  asks: ({ region }) => ({ box: windowOf(region) }),
  avoid: ({ region }) => ({ boxes: [region] }),
  layers: {
    boxes: ({ state, dispatch, result, avoid }) =>
      result.boxImages && (
        <BoxLayer region={state.region} images={result.boxImages.images} avoid={avoid} onChange={dispatch} />
      ),
  },
  Legend: ({ result }) => result?.boxImages && <BoxImagesLegend {...result.boxImages} />,
});

function windowOf({ mu, nu }: Region): Window {
  return { muMin: mu[0], muMax: mu[1], nuMin: nu[0], nuMax: nu[1] };
}
