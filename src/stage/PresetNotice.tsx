import type { State } from '../state/State';
import { presetOf } from '../state/tables/presetOf';

const general =
  'Every arrow is one layer: it starts at a mean and a variance and points to where the layer takes them.';

/**
 * What to notice in the preset on screen; for any other picture how to read it, so that the line never comes and goes.
 * Inside a scene nothing: the story says it.
 */
export function PresetNotice({ state }: { readonly state: State }) {
  return (
    <p className="preset-notice" role="status" data-legend-of="plane">
      {state.scene === 'none' && (presetOf(state)?.notice ?? general)}
    </p>
  );
}
