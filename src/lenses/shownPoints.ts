import type { Moments } from '../math/types';
import type { State } from '../state/State';
import type { MapResult } from '../worker/messages';

// The same list at every rendering, so that what is drawn from it is not drawn anew.
const none: readonly Moments[] = [];

/** The fixed points whose marks are on the plane. */
export function shownPoints({ overlays }: State, result: MapResult | undefined): readonly Moments[] {
  return result && overlays.includes('fixed') ? result.fixedPoints : none;
}
