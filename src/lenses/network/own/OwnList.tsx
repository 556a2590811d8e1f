import { useRef } from 'react';
import { networkFile } from '../../../measured/writing/networkFile';
import { saveFile } from '../../../pieces/files/saveFile';
import { ownId } from '../../../state/networks/ownField';
import { OwnRow } from './OwnRow';
import type { Own } from './useOwn';

/** The networks kept in this browser, and those of the link: which are shown, their names, and the ways out. */
export function OwnList({ own }: { readonly own: Own }) {
  const undo = useRef<HTMLButtonElement>(null);
  const { kept, list, shown, elsewhere } = own;
  const shownIds = new Set(shown.map(({ network }) => ownId({ network })));
  const fromLink = shown.filter(({ kept }) => !kept).map(({ network }) => ({ network, kept: false }));
  const rows = [...fromLink, ...[...kept.saved].reverse().map((network) => ({ network, kept: true }))];
  if (rows.length === 0 && elsewhere.length === 0 && !kept.canUndo) return null;
  return (
    <section className="own-list" aria-label="Your networks">
      <h2>Your networks</h2>
      {rows.length > 0 && (
        <ul className="share-list">
          {rows.map(({ network, kept: isKept }) => {
            const id = ownId({ network });
            return (
              <OwnRow
                key={id}
                network={network}
                shown={shownIds.has(id)}
                kept={isKept}
                onShow={(wanted) => (wanted ? own.show([network]) : own.hide(id))}
                onKeep={() => list?.save(network)}
                onRename={(name) => own.rename(network, name)}
                onRemove={() => {
                  list?.remove(network.name);
                  // The button that had the focus is gone; the one that brings it back is next to hand.
                  requestAnimationFrame(() => undo.current?.focus());
                }}
              />
            );
          })}
        </ul>
      )}
      {elsewhere.map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names may be alike
        <p key={index} className="note">
          “{name}” is too large for a link and is not kept in this browser: read its file here to see it.
        </p>
      ))}
      <p className="button-row">
        <button
          type="button"
          disabled={kept.saved.length === 0}
          onClick={() => own.say(saveFile('networks.json', networkFile(kept.saved), 'application/json'))}
        >
          Export all
        </button>
        <button ref={undo} type="button" disabled={!kept.canUndo} onClick={() => list?.undo()}>
          Undo the last change of the list
        </button>
      </p>
      <p className="note">
        Kept in this browser, and up to four of them shown beside each other. Small ones, up to 2 KB together, are in
        the page’s address too, and so in its links and snapshots.
      </p>
    </section>
  );
}
