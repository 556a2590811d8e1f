import type { State } from '../../state/State';
import type { OverlayView, Size } from './Overlay';
import { overlays } from './overlays';

/** Every overlay as it is now, in the order of the list. */
export function useOverlays(state: State, size: Size): readonly OverlayView[] {
  // biome-ignore lint/correctness/useHookAtTopLevel: the list never changes, so its hooks keep their order.
  return overlays.map((overlay) => overlay.useView(state, size));
}
