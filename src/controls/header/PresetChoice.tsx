import { useState } from 'react';
import { createPortal } from 'react-dom';
import { Sheet } from '../../pieces/Sheet';
import type { State } from '../../state/State';
import { presetOf } from '../../state/tables/presetOf';
import { type Preset, presets } from '../../state/tables/presets';
import { PresetPicture } from './PresetPicture';

export interface PresetChoiceProps {
  readonly state: State;
  readonly onChoose: (preset: Preset) => void;
}

/** Settings worth seeing, each with its picture; the button names the one on screen, until something is changed. */
export function PresetChoice({ state, onChoose }: PresetChoiceProps) {
  const [open, setOpen] = useState(false);
  const present = presetOf(state);
  return (
    <>
      <button
        type="button"
        className="preset-choice"
        aria-haspopup="dialog"
        aria-label={present ? `Preset: ${present.name}` : 'Presets'}
        title={present?.name}
        onClick={() => setOpen(true)}
      >
        <span>{present?.name ?? 'Presets'}</span> <span aria-hidden="true">▾</span>
      </button>
      {open &&
        createPortal(
          <PresetSheet present={present} onChoose={onChoose} onClose={() => setOpen(false)} />,
          document.body,
        )}
    </>
  );
}

interface PresetSheetProps {
  readonly present: Preset | undefined;
  readonly onChoose: (preset: Preset) => void;
  readonly onClose: () => void;
}

function PresetSheet({ present, onChoose, onClose }: PresetSheetProps) {
  return (
    <Sheet title="Presets" className="preset-sheet" onClose={onClose}>
      {(close) => (
        <ul>
          {presets.map((preset) => (
            <li key={preset.id}>
              <button
                type="button"
                aria-pressed={preset === present}
                onClick={() => {
                  onChoose(preset);
                  close();
                }}
              >
                <PresetPicture of={preset.id} />
                <span>
                  <strong>{preset.name}</strong> <span className="preset-words">{preset.notice}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}
