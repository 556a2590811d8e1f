import { type KeyboardEvent, useState } from 'react';
import type { Offers } from '../export/offers';
import { Sheet } from '../pieces/Sheet';
import type { Explorer, Snapshot } from '../state/Explorer';
import { undoKey } from '../state/onUndoKeys';
import type { Shelf, ShelfView } from '../state/snapshots/Shelf';
import type { MapResult } from '../worker/messages';
import { ExportSection } from './ExportSection';
import { LinkSection } from './LinkSection';
import { captionOf } from './pictures/captionOf';
import { SnapshotSection } from './SnapshotSection';
import { shareLink } from './shareLink';

export interface ShareSheetProps {
  readonly explorer: Snapshot & Explorer;
  readonly shelf: ShelfView & Shelf;
  readonly result: MapResult | undefined;
  /** What plane and lens offer in numbers. */
  readonly offers: Offers;
  /** True while newer results are on their way. */
  readonly busy: boolean;
  /** Opens the desk of the reader's own lecture and the handouts. */
  readonly onDesk: () => void;
  readonly onClose: () => void;
}

/** All that can be taken along or kept, on one sheet: link, QR code, embed code, exports and snapshots. */
export function ShareSheet({ explorer, shelf, result, offers, busy, onDesk, onClose }: ShareSheetProps) {
  const { state, dispatch } = explorer;
  const shelved = shelf.view();
  const [said, setSaid] = useState({ sentence: '', when: shelved });
  const say = (sentence: string) => setSaid({ sentence, when: shelf.view() });
  const link = shareLink(window.location.href, state);
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (typing || undoKey(event) === undefined) return;
    // Behind the sheet nothing is undone unseen.
    event.preventDefault();
    if (undoKey(event) === 'undo') shelf.undo();
  };
  return (
    <Sheet
      title="Share and keep"
      className="share-sheet"
      onClose={() => {
        shelf.clearMessage();
        onClose();
      }}
      onKeyDown={onKeyDown}
    >
      {(close) => (
        <>
          <div className="share-columns">
            <div>
              <LinkSection link={link} title={`Moment Map: ${captionOf(state)}`} onSay={say} />
              <SnapshotSection
                shelf={shelf}
                state={state}
                onSay={say}
                onOpen={(saved) => {
                  dispatch(saved);
                  close();
                }}
              />
              <section aria-label="Lecture and handout">
                <h3>A lecture of your own, and handouts</h3>
                <p className="note">
                  Record scenes, say what there is to see, give them in front of a class; print a page for every scene.
                </p>
                <div className="button-row">
                  <button type="button" aria-haspopup="dialog" onClick={onDesk}>
                    Your lecture
                  </button>
                </div>
              </section>
            </div>
            <ExportSection
              link={link}
              state={state}
              dispatch={dispatch}
              result={result}
              offers={offers}
              busy={busy}
              onSay={say}
            />
          </div>
          <p className="share-status" role="status">
            {(said.when === shelved && said.sentence) || shelved.message}
          </p>
        </>
      )}
    </Sheet>
  );
}
