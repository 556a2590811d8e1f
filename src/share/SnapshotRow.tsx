import { type KeyboardEvent, useState } from 'react';
import type { SavedState } from '../state/SavedState';
import type { Shelf } from '../state/Shelf';
import type { State } from '../state/State';

export interface SnapshotRowProps {
  readonly saved: SavedState;
  readonly shelf: Shelf;
  readonly onOpen: (state: State) => void;
}

/** One snapshot: open it, give it another name, delete it. */
export function SnapshotRow({ saved: { name, state }, shelf, onOpen }: SnapshotRowProps) {
  const [wanted, setWanted] = useState<string | null>(null);
  if (wanted !== null) {
    const done = () => {
      setWanted(null);
      shelf.rename(name, wanted);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // The key would close the sheet.
      event.preventDefault();
      event.stopPropagation();
      setWanted(null);
    };
    return (
      <li>
        <form
          className="snapshot-new"
          onSubmit={(event) => {
            event.preventDefault();
            done();
          }}
        >
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
          <button type="submit">Rename</button>
          <button type="button" onClick={() => setWanted(null)}>
            Cancel
          </button>
        </form>
      </li>
    );
  }
  return (
    <li>
      <span>{name}</span>
      <div className="snapshot-actions">
        <button type="button" aria-label={`Open ${name}`} onClick={() => onOpen(state)}>
          Open
        </button>
        <button type="button" aria-label={`Rename ${name}`} onClick={() => setWanted(name)}>
          Rename
        </button>
        <button type="button" aria-label={`Delete ${name}`} onClick={() => shelf.remove(name)}>
          Delete
        </button>
      </div>
    </li>
  );
}
