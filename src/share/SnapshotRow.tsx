import { useState } from 'react';
import { Renaming } from '../pieces/fields/Renaming';
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
  const [renaming, setRenaming] = useState(false);
  const [edited, setEdited] = useState(renamed);
  if (!renaming) {
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
            onClick={() => setRenaming(true)}
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
  const end = () => {
    setRenaming(false);
    setEdited(true);
  };
  return (
    <li>
      <Renaming name={name} onRename={(next) => onRename(name, next)} onEnd={end} />
    </li>
  );
}
