import { useEffect, useId, useRef, useState } from 'react';
import type { Explorer, Snapshot } from '../../state/Explorer';
import type { OwnLecture } from '../../state/lectures/OwnLecture';
import { type DrawnPage, drawPages } from './drawPages';
import { Handout } from './Handout';
import { type HandoutPage, ownPages, storyPages } from './HandoutPage';
import { printPage } from './printPage';

export interface HandoutSectionProps {
  readonly explorer: Snapshot & Explorer;
  readonly lecture: OwnLecture;
  /** Tells what came of it. */
  readonly onSay: (sentence: string) => void;
}

/** The story or the reader's own lecture on paper: a page a scene, with picture, words and QR code. */
export function HandoutSection({ explorer, lecture, onSay }: HandoutSectionProps) {
  const id = useId();
  const [of, setOf] = useState<{ readonly title: string; readonly count: number; readonly done: number }>();
  const [made, setMade] = useState<{ readonly title: string; readonly pages: readonly DrawnPage[] }>();
  const stop = useRef(false);
  const printButton = useRef<HTMLButtonElement>(null);
  const halt = () => {
    stop.current = true;
  };
  // With the sheet goes what it is making.
  useEffect(
    () => () => {
      stop.current = true;
    },
    [],
  );
  const make = async (title: string, pages: readonly HandoutPage[]) => {
    stop.current = false;
    setMade(undefined);
    setOf({ title, count: pages.length, done: 0 });
    const drawn = await drawPages(
      explorer,
      pages,
      (done) => setOf({ title, count: pages.length, done }),
      () => stop.current,
    );
    setOf(undefined);
    if (stop.current) return onSay('The handout was not finished.');
    setMade({ title, pages: drawn });
    const without = drawn.filter(({ picture }) => picture === undefined).length;
    onSay(
      `The handout has ${drawn.length === 1 ? 'one page' : `${drawn.length} pages`}.${without > 0 ? ` ${without} have no picture: it was not ready in time.` : ''}`,
    );
  };
  useEffect(() => {
    if (made) printButton.current?.focus();
  }, [made]);
  return (
    <section aria-labelledby={`${id}handout`}>
      <h3 id={`${id}handout`}>A handout, a printed page for every scene</h3>
      {of ? (
        <>
          <p className="note">
            Drawing page {Math.min(of.done + 1, of.count)} of {of.count}; the page behind this sheet is at it.
          </p>
          <progress value={of.done} max={of.count} aria-label="Pages drawn" />
          <div className="button-row">
            <button type="button" onClick={halt}>
              Stop
            </button>
          </div>
        </>
      ) : (
        <div className="button-row">
          <button type="button" onClick={() => make('Moment Map: the story', storyPages())}>
            Of the story
          </button>
          <button
            type="button"
            disabled={lecture.scenes.length === 0}
            onClick={() => make(lecture.title || 'Moment Map: a lecture', ownPages(lecture))}
          >
            Of your lecture
          </button>
          {made && (
            <button
              ref={printButton}
              type="button"
              className="story-next"
              onClick={() => onSay(printPage(window) ?? '')}
            >
              Print {made.pages.length === 1 ? 'the page' : `the ${made.pages.length} pages`}
            </button>
          )}
        </div>
      )}
      {made && <Handout {...made} />}
    </section>
  );
}
