import { format } from '../address/address';
import type { State } from '../State';
import { type Preset, presetChange, presets } from './presets';

const changes = presets.map(presetChange);

/** The preset whose picture the state still shows, whatever layer is played. */
export function presetOf(state: State): Preset | undefined {
  return presets.find((_, index) => {
    const change: Partial<State> = { ...changes[index], playhead: state.playhead };
    // Most differ in a number or a word; an address takes long to be written.
    for (const key in change) {
      const value = change[key as keyof State];
      if (typeof value !== 'object' && value !== state[key as keyof State]) return false;
    }
    return format({ ...state, ...change }) === format(state);
  });
}
