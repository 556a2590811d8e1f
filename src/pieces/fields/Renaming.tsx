import { type KeyboardEvent, useState } from 'react';

export interface RenamingProps {
  readonly name: string;
  readonly onRename: (name: string) => void;
  /** Ends it, whether there is another name or not; the focus is then to be given to what opened it. */
  readonly onEnd: () => void;
}

/** A field for another name: Enter takes it, Escape leaves the old one, and nothing around hears of these keys. */
export function Renaming({ name, onRename, onEnd }: RenamingProps) {
  const [wanted, setWanted] = useState(name);
  const rename = () => {
    onEnd();
    onRename(wanted);
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
    onEnd();
  };
  return (
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
      <button type="button" onClick={onEnd}>
        Cancel
      </button>
    </div>
  );
}
