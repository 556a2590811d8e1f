import { expect, test } from 'vitest';
import { defaultState } from '../../state/defaultState';
import { heatTable } from '../../state/tables/heatTable';
import { overlayTable } from '../../state/tables/overlayTable';
import { overlays } from './overlays';

const ids = overlayTable.map(({ id }) => id);
const on = (state: typeof defaultState) => overlays.filter((overlay) => overlay.on(state)).map(({ id }) => id);

test('every row of the overlay table has one record, and heat maps have one', () => {
  expect(overlays.map(({ id }) => id).sort()).toEqual([...ids, 'heat'].sort());
});

test('an overlay is on exactly where the state names it, and the heat map where one is chosen', () => {
  for (const id of ids) expect(on({ ...defaultState, overlays: [id] })).toEqual([id]);
  for (const { id } of heatTable)
    expect(on({ ...defaultState, overlays: [], heat: id })).toEqual(id === 'none' ? [] : ['heat']);
});
