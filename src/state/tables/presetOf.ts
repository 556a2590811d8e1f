import { format } from '../address/address';
import type { State } from '../State';
import { type Preset, presetChange, presets } from './presets';

/** The preset whose picture the state still shows, whatever layer is played. */
export function presetOf(state: State): Preset | undefined {
  const address = format(state);
  return presets.find((preset) => format({ ...state, ...presetChange(preset), playhead: state.playhead }) === address);
}
