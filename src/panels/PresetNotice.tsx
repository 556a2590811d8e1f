import { presetOf } from '../state/presetOf';
import type { State } from '../state/State';

/** What to notice in the preset on screen; gone as soon as the picture is another one. */
export function PresetNotice({ state }: { readonly state: State }) {
  return (
    <p className="preset-notice" role="status">
      {presetOf(state)?.notice}
    </p>
  );
}
