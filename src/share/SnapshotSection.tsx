import { useId, useRef, useState } from 'react';
import { saveFile } from '../pieces/files/saveFile';
import { longestFile } from '../state/files/jsonFile';
import type { State } from '../state/State';
import type { Shelf, ShelfView } from '../state/snapshots/Shelf';
import { freeName, suggestedName } from '../state/snapshots/savedName';
import { SnapshotRow } from './SnapshotRow';

export interface SnapshotSectionProps {
  readonly shelf: ShelfView & Shelf;
  /** What would be saved now. */
  readonly state: State;
  readonly onOpen: (state: State) => void;
  /** Tells what came of a download. */
  readonly onSay: (sentence: string) => void;
}

/** States under names, kept in this browser; all of them can leave it and come back as one file. */
export function SnapshotSection({ shelf, state, onOpen, onSay }: SnapshotSectionProps) {
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  const [name, setName] = useState(() => freeName(suggestedName(state), shelf.saved));
  const [renamed, setRenamed] = useState<string>();
  const save = () => shelf.save(name, state);
  const onFile = async (file: File | undefined) => {
    if (!file) return;
    // A character takes at most four bytes.
    if (file.size > 4 * longestFile) {
      return shelf.refuse(`the file has ${file.size} bytes, more than the ${4 * longestFile} that are read`);
    }
    try {
      shelf.take(await file.text());
    } catch {
      shelf.refuse('the browser could not read the file');
    }
  };
  const onRemove = (removed: string) => {
    shelf.remove(removed);
    // The button that had the focus is gone; the one that brings it back is next to hand.
    requestAnimationFrame(() => undoButton.current?.focus());
  };
  const onExport = () => onSay(saveFile('snapshots.json', shelf.file(), 'application/json'));
  return (
    <section aria-labelledby={`${id}title`}>
      <h3 id={`${id}title`}>Snapshots, kept in this browser</h3>
      {/* No form: a frame may be kept from submitting one. */}
      <div className="snapshot-new">
        <label htmlFor={`${id}name`}>Name</label>
        <input
          id={`${id}name`}
          value={name}
          autoComplete="off"
          enterKeyHint="done"
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && save()}
        />
        <button type="button" onClick={save}>
          Save
        </button>
      </div>
      {shelf.saved.length > 0 && (
        <ul className="share-list snapshot-list" aria-label="Snapshots">
          {[...shelf.saved].reverse().map((saved) => (
            <SnapshotRow
              key={saved.name}
              saved={saved}
              renamed={saved.name === renamed}
              onOpen={onOpen}
              onRename={(old, next) => {
                setRenamed(next.trim());
                shelf.rename(old, next);
              }}
              onRemove={onRemove}
            />
          ))}
        </ul>
      )}
      <div className="button-row">
        <button type="button" onClick={onExport} disabled={shelf.saved.length === 0}>
          Export all
        </button>
        <button type="button" onClick={() => chooser.current?.click()}>
          Import a file
        </button>
        <button ref={undoButton} type="button" onClick={shelf.undo} aria-disabled={!shelf.canUndo}>
          Undo the last change
        </button>
      </div>
      <input
        ref={chooser}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          const { files } = event.target;
          void onFile(files?.[0]).finally(() => {
            // The same file can be chosen again.
            if (chooser.current) chooser.current.value = '';
          });
        }}
      />
    </section>
  );
}
