import { useRef } from 'react';
import { Select } from '../pieces/Select';
import type { State } from '../state/State';
import { presetOf } from '../state/tables/presetOf';
import { type Preset, presets } from '../state/tables/presets';

const names = presets.map(({ id, name }) => ({ id, words: name }));

export interface PresetChoiceProps {
  readonly state: State;
  /** `commit` is false while keys go from one preset to the next. */
  readonly onChoose: (preset: Preset, how: { readonly commit: boolean }) => void;
  /** The end of going through the presets by keys. */
  readonly onSettle: () => void;
}

/** Settings worth seeing; it names the one on screen, until something is changed. */
export function PresetChoice({ state, onChoose, onSettle }: PresetChoiceProps) {
  const byKeys = useRef(false);
  const settle = () => {
    if (byKeys.current) onSettle();
    byKeys.current = false;
  };
  return (
    <Select
      className="preset-choice"
      aria-label="Preset"
      value={presetOf(state)?.id ?? ''}
      prompt="Presets"
      options={names}
      onChoose={(chosen) => {
        const preset = presets.find(({ id }) => id === chosen);
        if (preset) onChoose(preset, { commit: !byKeys.current });
      }}
      onKeyDown={(event) => {
        // Arrow keys and letters choose every preset on their way; only where they end is a step.
        if (event.key !== 'Tab') byKeys.current = true;
      }}
      onPointerDown={settle}
      onBlur={settle}
    />
  );
}
