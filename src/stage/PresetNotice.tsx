import type { State } from '../state/State';
import { presetOf } from '../state/tables/presetOf';

const general =
  'Every arrow is one layer: it starts at a mean and a variance and points to where the layer takes them.';

/**
 * What to notice in the preset on screen; for any other picture how to read it, so that the line never comes and goes.
 */
export function PresetNotice({ state }: { readonly state: State }) {
  return (
    <p className="preset-notice" role="status" data-legend-of="plane">
      {presetOf(state)?.notice ?? general}
    </p>
  );
}
