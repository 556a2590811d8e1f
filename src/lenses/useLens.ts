import type { Explorer, Snapshot } from '../state/Explorer';
import type { JobState } from '../worker/useJob';
import type { LensView } from './Lens';
import { lenses } from './lenses';

/** The open lens. */
export function useLens(explorer: Snapshot & Explorer, map: JobState<'map'>): LensView | undefined {
  // biome-ignore lint/correctness/useHookAtTopLevel: the list never changes, so its hooks keep their order.
  const views = lenses.map((lens) => lens.useView(explorer, map));
  return views.find((view) => view !== undefined);
}
