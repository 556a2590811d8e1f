import { useEffect, useRef } from 'react';
import { Select } from '../pieces/Select';
import { light } from './light';
import { StoryWords } from './StoryWords';
import type { Told } from './useStory';

export interface StoryCardProps {
  readonly told: Told;
  /** Shows the story in front of a class; undefined while it is shown so. */
  readonly onLecture: (() => void) | undefined;
  /** Opens the desk on which the reader's own lecture is made. */
  readonly onDesk: () => void;
}

/** A scene beside the plane: its words, its task, and the ways on and back. */
export function StoryCard({ told, onLecture, onDesk }: StoryCardProps) {
  const { scene, at, titles, of, values, reply, go, again, leave } = told;
  const last = titles.length - 1;
  const title = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  // In front of a class it is the only title there is.
  const Title = onLecture ? 'h2' : 'h1';
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scene moves the focus to its title.
  useEffect(() => {
    light(null);
    // A page around the frame that opens another scene keeps the focus.
    if (!first.current && (window.parent === window || document.hasFocus())) title.current?.focus();
    first.current = false;
  }, [scene.id]);
  useEffect(() => () => light(null), []);
  return (
    <section className="story" aria-label={of.title}>
      <div className="story-head">
        <Select
          aria-label="Scene"
          value={`${at}`}
          options={titles.map((words, place) => ({ id: `${place}`, words: `${place + 1} · ${words}` }))}
          onChoose={(place) => go(Number(place))}
        />
        {onLecture && (
          <button
            type="button"
            className="story-lecture"
            onClick={onLecture}
            title="Large, for a class, with keys and notes"
          >
            Lecture
          </button>
        )}
        {of.own && onLecture && (
          <button type="button" aria-haspopup="dialog" onClick={onDesk} title="Words, notes and order of your scenes">
            Edit
          </button>
        )}
        <button type="button" onClick={leave} title="Leaves the story; the page stays as it is">
          Leave
        </button>
      </div>
      <Title ref={title} className="story-title" tabIndex={-1}>
        {scene.title}
      </Title>
      <StoryWords text={scene.text} values={values} />
      {scene.task && (
        <div className="story-task" data-done={reply !== undefined}>
          <p>
            <strong>{reply === undefined ? 'Try it: ' : '✓ Done: '}</strong>
            <span>{scene.task.ask}</span>
          </p>
          <p role="status">{reply}</p>
        </div>
      )}
      {(scene.question || scene.sources.length > 0) && (
        <details>
          <summary>{scene.sources.length > 0 ? 'Think about it, and sources' : 'Think about it'}</summary>
          <p>{scene.question}</p>
          <ul>
            {scene.sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </details>
      )}
      <div className="button-row story-ways">
        <button type="button" onClick={() => go(at - 1)} aria-disabled={at === 0}>
          Back
        </button>
        <button type="button" onClick={again} title="Opens this scene as it was">
          Again
        </button>
        <span className="story-place">
          {at + 1} of {titles.length}
        </span>
        {at === last ? (
          <button type="button" className="story-next" onClick={leave}>
            Play on
          </button>
        ) : (
          <button type="button" className="story-next" onClick={() => go(at + 1)}>
            Next
          </button>
        )}
      </div>
    </section>
  );
}
