import { type KeyboardEvent, useState } from 'react';
import type { State } from '../state/State';
import type { SavedState } from '../state/snapshots/SavedState';

export interface SnapshotRowProps {
  readonly saved: SavedState;
  /** True for the one that has just got its name: the focus is here. */
  readonly renamed: boolean;
  readonly onOpen: (state: State) => void;
  readonly onRename: (name: string, next: string) => void;
  readonly onRemove: (name: string) => void;
}

/** One snapshot: open it, give it another name, delete it. */
export function SnapshotRow({ saved: { name, state }, renamed, onOpen, onRename, onRemove }: SnapshotRowProps) {
  const [wanted, setWanted] = useState<string | null>(null);
  const [edited, setEdited] = useState(renamed);
  const end = () => {
    setWanted(null);
    setEdited(true);
  };
  if (wanted === null) {
    return (
      <li>
        <span>{name}</span>
        <div className="snapshot-actions">
          <button type="button" aria-label={`Open ${name}`} onClick={() => onOpen(state)}>
            Open
          </button>
          <button
            type="button"
            aria-label={`Rename ${name}`}
            // biome-ignore lint/a11y/noAutofocus: the focus comes back from the field that was here
            autoFocus={edited}
            onClick={() => setWanted(name)}
          >
            Rename
          </button>
          <button type="button" aria-label={`Delete ${name}`} onClick={() => onRemove(name)}>
            Delete
          </button>
        </div>
      </li>
    );
  }
  const rename = () => {
    end();
    onRename(name, wanted);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      // The key would go on to press the button that the focus comes to.
      event.preventDefault();
      rename();
    }
    if (event.key !== 'Escape') return;
    // The key would close the sheet.
    event.preventDefault();
    event.stopPropagation();
    end();
  };
  return (
    <li>
      <div className="snapshot-new">
        <input
          aria-label={`New name of ${name}`}
          value={wanted}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the field takes the place of the button that was pressed
          autoFocus
          onFocus={(event) => event.target.select()}
          onChange={(event) => setWanted(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button type="button" onClick={rename}>
          Rename
        </button>
        <button type="button" onClick={end}>
          Cancel
        </button>
      </div>
    </li>
  );
}
