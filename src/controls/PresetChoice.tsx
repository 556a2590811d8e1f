import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { State } from '../state/State';
import { presetOf } from '../state/tables/presetOf';
import { type Preset, presets } from '../state/tables/presets';
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
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      className="glossary preset-sheet"
      aria-labelledby="presets-title"
      onClose={onClose}
      // Only the backdrop is the dialog itself; the sheet fills it.
      onClick={(event) => event.target === event.currentTarget && close()}
      onKeyDown={() => {}}
    >
      <div className="glossary-body">
        <div className="share-head">
          <h2 id="presets-title">Presets</h2>
          <button type="button" className="quiet share-close" aria-label="Close" onClick={close}>
            ×
          </button>
        </div>
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
      </div>
    </dialog>
  );
}
