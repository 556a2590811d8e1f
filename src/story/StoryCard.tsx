import { useEffect, useRef } from 'react';
import { SceneArticle } from './SceneArticle';
import { SceneList } from './SceneList';
import { useLights } from './useLights';
import { useSceneKeys } from './useSceneKeys';
import { type StoryShape, useScroll } from './useScroll';
import { useShown } from './useShown';
import type { Told } from './useStory';

export interface StoryCardProps {
  readonly told: Told;
  /** Shows the story in front of a class; undefined while it is shown so. */
  readonly onLecture: (() => void) | undefined;
  /** Opens the desk on which the reader's own lecture is made. */
  readonly onDesk: () => void;
  /** How it lies; below the plane, all of it or what is to be done while another panel is open. */
  readonly shape: StoryShape;
  /** Given the place in which the plane's key is to stand; null where it stands by the plane. */
  readonly onKeyPlace: (place: HTMLElement | null) => void;
}

/** The scenes beside or below the plane: their words, their tasks, and the ways on and back. */
export function StoryCard({ told, onLecture, onDesk, shape, onKeyPlace }: StoryCardProps) {
  const { scene, at, scenes, of, values, reply, go, again, leave } = told;
  const last = scenes.length - 1;
  const title = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  const card = useRef<HTMLElement>(null);
  // In front of a class it is the only title there is.
  const Title = onLecture ? 'h2' : 'h1';
  const below = shape === 'page' || shape === 'task';
  const scrolled = shape === 'box' || shape === 'page';
  const all = scenes.map((one, place) => [one, place] as const);
  const shown = scrolled ? all : all.slice(at, at + 1);
  useScroll(card, shape, at, go);
  useSceneKeys(shape !== 'scene', at, go);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scene moves the focus to its title.
  useEffect(() => {
    // A page around the frame that opens another scene keeps the focus.
    if (!first.current && (window.parent === window || document.hasFocus()))
      title.current?.focus({ preventScroll: scrolled });
    first.current = false;
  }, [scene.id]);
  useLights(scene.id);
  useShown(scene.id, scene.shows);
  const list = <SceneList told={told} />;
  const ways = (
    <>
      {onLecture && !below && (
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
      <button type="button" onClick={leave} title="Leaves the story; the page stays as it is" aria-label="Leave">
        {below ? '✕' : 'Leave'}
      </button>
    </>
  );
  return (
    <section ref={card} className="story" aria-label={of.title} data-shape={shape}>
      {!below && onLecture && (
        <div className="story-head">
          {list}
          {ways}
        </div>
      )}
      {shown.map(([one, place]) => (
        <SceneArticle
          key={place}
          scene={one}
          told={place === at}
          title={place === at ? title : undefined}
          heading={Title}
          values={values}
          reply={reply}
          hasKey={onLecture ? (shape === 'page' ? 'shut' : 'no') : 'open'}
          onKeyPlace={onKeyPlace}
        />
      ))}
      <div className="button-row story-ways">
        <button type="button" onClick={() => go(at - 1)} aria-disabled={at === 0}>
          Back
        </button>
        {below && list}
        <button type="button" onClick={again} title="Opens this scene as it was">
          Again
        </button>
        {!below && (
          <span className="story-place">
            {at + 1} of {scenes.length}
          </span>
        )}
        {at === last ? (
          <button type="button" className="story-next" onClick={leave}>
            Play on
          </button>
        ) : (
          <button type="button" className="story-next" onClick={() => go(at + 1)}>
            Next
          </button>
        )}
        {below && ways}
      </div>
    </section>
  );
}
