import { useState } from 'react';
import type { MeasuredNetwork } from '../../../measured';

export interface OwnRowProps {
  readonly network: MeasuredNetwork;
  readonly shown: boolean;
  readonly kept: boolean;
  readonly onShow: (shown: boolean) => void;
  /** Of one that is not kept: keeps it. */
  readonly onKeep: () => void;
  readonly onRename: (name: string) => void;
  readonly onRemove: () => void;
}

/** One network of the list: shown or not, another name, kept or deleted. */
export function OwnRow({ network, shown, kept, onShow, onKeep, onRename, onRemove }: OwnRowProps) {
  const { name, layers } = network;
  const [wanted, setWanted] = useState<string | null>(null);
  if (wanted !== null)
    return (
      <li>
        <form
          className="snapshot-new"
          onSubmit={(event) => {
            event.preventDefault();
            setWanted(null);
            onRename(wanted);
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
            onKeyDown={(event) => event.key === 'Escape' && setWanted(null)}
          />
          <button type="submit">Rename</button>
          <button type="button" onClick={() => setWanted(null)}>
            Cancel
          </button>
        </form>
      </li>
    );
  return (
    <li>
      <label className="own-show">
        <input type="checkbox" checked={shown} onChange={(event) => onShow(event.target.checked)} />
        <span>
          {name}{' '}
          <span className="muted">
            {layers.length === 1 ? 'one layer' : `${layers.length} layers`}
            {!kept && ', from the link'}
          </span>
        </span>
      </label>
      <span className="snapshot-actions">
        {kept ? (
          <>
            <button type="button" aria-label={`Rename ${name}`} onClick={() => setWanted(name)}>
              Rename
            </button>
            <button type="button" aria-label={`Delete ${name}`} onClick={onRemove}>
              Delete
            </button>
          </>
        ) : (
          <button type="button" aria-label={`Keep ${name}`} onClick={onKeep}>
            Keep
          </button>
        )}
      </span>
    </li>
  );
}
