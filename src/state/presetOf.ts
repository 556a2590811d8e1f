import { format } from './address';
import { type Preset, presetChange, presets } from './presets';
import type { State } from './State';

/** The preset whose picture the state still shows, whatever layer is played. */
export function presetOf(state: State): Preset | undefined {
  const address = format(state);
  return presets.find((preset) => format({ ...state, ...presetChange(preset), playhead: state.playhead }) === address);
}
