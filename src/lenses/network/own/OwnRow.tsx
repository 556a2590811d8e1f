import { useState } from 'react';
import type { MeasuredNetwork } from '../../../measured';
import { Renaming } from '../../../pieces/fields/Renaming';

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
  const [renaming, setRenaming] = useState(false);
  const [edited, setEdited] = useState(false);
  const end = () => {
    setRenaming(false);
    setEdited(true);
  };
  if (renaming)
    return (
      <li>
        <Renaming name={name} onRename={onRename} onEnd={end} />
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
            <button
              type="button"
              aria-label={`Rename ${name}`}
              // biome-ignore lint/a11y/noAutofocus: the focus comes back from the field that was here
              autoFocus={edited}
              onClick={() => setRenaming(true)}
            >
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
