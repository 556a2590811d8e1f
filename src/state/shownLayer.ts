import type { State } from './State';

/** The layer that is shown; orbits shorter than the playhead are shown to their end. Null: every layer. */
export function shownLayer({ playhead, layers }: Pick<State, 'playhead' | 'layers'>): number | null {
  return playhead === null ? null : Math.min(playhead, layers);
}
