import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Sheet } from '../../pieces/Sheet';
import type { Explorer, Snapshot } from '../../state/Explorer';
import type { Desk, DeskView } from '../../state/lectures/Desk';
import { longestText } from '../../state/lectures/OwnLecture';
import { undoKey } from '../../state/onUndoKeys';
import { ownScene } from '../../state/tables/ownScene';
import { HandoutSection } from '../handout/HandoutSection';
import { LectureFiles } from './LectureFiles';
import { SceneRow } from './SceneRow';

export interface DeskSheetProps {
  readonly explorer: Snapshot & Explorer;
  readonly desk: DeskView & Desk;
  /** Shows what is told in front of a class. */
  readonly onLecture: () => void;
  readonly onClose: () => void;
}

/** The desk on which the reader's own lecture is made: scenes from the page as it is, their words, their order. */
export function DeskSheet({ explorer, desk, onLecture, onClose }: DeskSheetProps) {
  const { state, dispatch } = explorer;
  const { lecture, canUndo, former } = desk;
  const { scenes } = lecture;
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<number>();
  const [said, setSaid] = useState({ sentence: '', when: desk.view() });
  const say = (sentence: string) => setSaid({ sentence, when: desk.view() });
  /** What has the focus once the list is drawn anew: a row's part by its name. */
  const next = useRef<{ readonly at: number; readonly part: string }>(undefined);
  useEffect(() => {
    if (!next.current) return;
    const { at, part } = next.current;
    next.current = undefined;
    list.current?.children[at]?.querySelector<HTMLElement>(`[data-part="${part}"]`)?.focus();
  });
  const record = () => {
    const at = scenes.length;
    desk.record(state);
    if (desk.view().lecture.scenes.length === at) return;
    setOpen(at);
    next.current = { at, part: 'title' };
  };
  const move = (at: number, by: number) => {
    desk.move(at, by);
    if (open === at) setOpen(at + by);
    else if (open === at + by) setOpen(at);
    next.current = { at: at + by, part: by < 0 ? 'up' : 'down' };
  };
  const remove = (at: number) => {
    desk.remove(at);
    setOpen(open === undefined || open === at ? undefined : open > at ? open - 1 : open);
    // The button that had the focus is gone; the one that brings the scene back is next to hand.
    undoButton.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (typing || undoKey(event) === undefined) return;
    // Behind the sheet nothing is undone unseen.
    event.preventDefault();
    if (undoKey(event) === 'undo') desk.undo();
  };
  return (
    <Sheet
      title="Your lecture"
      className="share-sheet desk-sheet"
      onClose={() => {
        desk.clearMessage();
        onClose();
      }}
      onKeyDown={onKeyDown}
    >
      {(close) => {
        const tell = (at: number, aloud: boolean) => {
          const scene = scenes[at];
          if (!scene) return;
          dispatch({ ...scene.state, scene: ownScene(at) });
          close();
          if (aloud) onLecture();
        };
        return (
          <>
            <p className="note">
              Set the page up as a scene should begin, and record it. Go on, record the next, and say in your own words
              what there is to see. It stays in this browser until you save it as a file.
            </p>
            <div className="snapshot-new">
              <label htmlFor={`${id}title`}>Title</label>
              <input
                id={`${id}title`}
                value={lecture.title}
                maxLength={longestText.title}
                autoComplete="off"
                onChange={(event) => desk.rename(event.target.value)}
              />
            </div>
            <div className="button-row">
              <button type="button" className="story-next" onClick={record}>
                Record the page as a scene
              </button>
              <button
                ref={undoButton}
                type="button"
                onClick={() => {
                  desk.undo();
                  setOpen(undefined);
                }}
                aria-disabled={!canUndo}
              >
                Undo the last change
              </button>
              <button type="button" onClick={() => tell(0, false)} disabled={scenes.length === 0}>
                Read it
              </button>
              <button
                type="button"
                className="story-lecture"
                onClick={() => tell(0, true)}
                disabled={scenes.length === 0}
              >
                Give it
              </button>
            </div>
            <ol ref={list} className="share-list snapshot-list desk-scenes" aria-label="Scenes">
              {scenes.map((scene, at) => (
                <SceneRow
                  // biome-ignore lint/suspicious/noArrayIndexKey: a scene is known by its place
                  key={at}
                  scene={scene}
                  at={at}
                  last={at === scenes.length - 1}
                  open={open === at}
                  onToggle={() => setOpen(open === at ? undefined : at)}
                  onWrite={(key, text) => desk.write(at, key, text)}
                  onRetake={() => desk.retake(at, state)}
                  onShow={() => tell(at, false)}
                  onMove={(by) => move(at, by)}
                  onRemove={() => remove(at)}
                />
              ))}
            </ol>
            <div className="share-columns">
              <LectureFiles desk={desk} onSay={say} />
              <HandoutSection explorer={explorer} lecture={lecture} onSay={say} />
            </div>
            {former && (
              <p className="note desk-former">
                The lecture that lay here before, “{former.title || 'without a title'}”, is still kept.{' '}
                <button type="button" onClick={desk.exchange}>
                  Bring it back
                </button>
              </p>
            )}
            <p className="share-status" role="status">
              {(said.when === desk.view() && said.sentence) || desk.message}
            </p>
          </>
        );
      }}
    </Sheet>
  );
}
