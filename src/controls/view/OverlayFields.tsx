import type { ComponentType } from 'react';
import type { OverlayId } from '../../state/tables/overlayTable';
import { RegionFields, type RegionFieldsProps } from './RegionFields';

/** What can be typed for an overlay, as long as it is on. */
const fields: Readonly<Partial<Record<OverlayId, ComponentType<RegionFieldsProps>>>> = { box: RegionFields };

/** The fields of the overlays that are on. */
export function OverlayFields({ state, onChange }: RegionFieldsProps) {
  return Object.entries(fields).map(
    ([id, Fields]) => state.overlays.includes(id) && <Fields key={id} state={state} onChange={onChange} />,
  );
}
