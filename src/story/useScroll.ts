import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useSyncExternalStore } from 'react';

/**
 * How the scenes lie: all of them in a box that scrolls, or on a page that scrolls under the plane; one alone, or only
 * what there is to do in it.
 */
export type StoryShape = 'box' | 'page' | 'scene' | 'task';

/** Milliseconds without a scroll after which it has come to rest, and those for which a hand's push may carry. */
const rest = 120;
const push = 1500;
/** The line that is read, as a part of the height of what is seen of the scenes. */
const line = 0.3;
/** Pixels between the tabs and the title below them. */
const air = 10;

/**
 * Keeps a page of scenes and the scene that is told together: another scene is scrolled to, and where the reader
 * scrolls, the scene on the reading line is told. What scrolls by itself, as at another size of the window, tells
 * nothing, and at another width the scene that is told is brought back where it is lost.
 * @param card what holds the scenes, its articles
 */
export function useScroll(
  card: RefObject<HTMLElement | null>,
  shape: StoryShape,
  at: number,
  go: (at: number) => void,
): void {
  /** The shape in which the scene was last scrolled to. */
  const before = useRef<StoryShape>(undefined);
  const width = useSyncExternalStore(onSize, () => innerWidth);
  const wide = useRef(width);
  /** Until when what scrolls is the reader's doing. */
  const byHand = useRef(0);

  useLayoutEffect(() => {
    const box = card.current;
    const from = before.current;
    before.current = shape;
    const resized = from === shape && wide.current !== width;
    wide.current = width;
    if (!box || shape === 'scene') return;
    const { top, bottom, scroller } = view(box, shape);
    const part = (shape === 'task' ? box : articles(box)[at])?.getBoundingClientRect();
    if (!part) return;
    const reading = top + line * (bottom - top);
    // Where the reader has scrolled there already, nothing moves.
    if (part.top <= reading && reading < part.bottom && (resized || performance.now() < byHand.current)) return;
    // The head of the page stays with its first scene, and what there is to do is only kept from lying under the plane.
    const by = shape === 'page' && at === 0 ? -scroller.scrollTop : part.top - top;
    if (shape === 'task' && by > 0) return;
    // The next scene slides up; a far one, or one on a page that has just been opened, is there at once.
    const slides = from === shape && !resized && Math.abs(by) < 2 * (bottom - top);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    scroller.scrollBy({ top: by, behavior: slides && !still ? 'smooth' : 'instant' });
    // What slides now is not the reader's doing, even where a key has begun it.
    byHand.current = 0;
  }, [card, shape, at, width]);

  const settle = useEffectEvent(() => {
    const box = card.current;
    if (!box || performance.now() > byHand.current) return;
    const { top, bottom } = view(box, shape);
    const reading = top + line * (bottom - top);
    const next = articles(box).filter((article) => article.getBoundingClientRect().top <= reading).length - 1;
    if (next >= 0 && next !== at) go(next);
  });

  useEffect(() => {
    const box = card.current;
    if (!box || (shape !== 'box' && shape !== 'page')) return;
    const hears = shape === 'page' ? window : box;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => {
      // What was pushed may glide on for long.
      const now = performance.now();
      if (now < byHand.current) byHand.current = Math.max(byHand.current, now + push);
      clearTimeout(timer);
      timer = setTimeout(settle, rest);
    };
    // A key that goes to another scene is no push, in whatever order it is heard.
    const onHand = ({ defaultPrevented }: Event) => {
      if (!defaultPrevented) byHand.current = performance.now() + push;
    };
    // A bar that is dragged says nothing more until it is let go.
    const onBar = ({ target }: Event) => {
      if (target === box || target === document.documentElement) byHand.current = performance.now() + 10 * push;
    };
    const hands = ['wheel', 'touchmove', 'keydown'] as const;
    hears.addEventListener('scroll', onScroll, { passive: true });
    hears.addEventListener('pointerdown', onBar);
    for (const hand of hands) hears.addEventListener(hand, onHand, { passive: true });
    return () => {
      clearTimeout(timer);
      hears.removeEventListener('scroll', onScroll);
      hears.removeEventListener('pointerdown', onBar);
      for (const hand of hands) hears.removeEventListener(hand, onHand);
    };
  }, [card, shape]);
}

function onSize(onChange: () => void): () => void {
  window.addEventListener('resize', onChange);
  return () => window.removeEventListener('resize', onChange);
}

function articles(card: HTMLElement): readonly HTMLElement[] {
  return [...card.querySelectorAll<HTMLElement>('.story-scene')];
}

/** Between which heights of the window scenes are seen, and what scrolls them. */
function view(card: HTMLElement, shape: StoryShape) {
  const high = (part: string) => document.querySelector<HTMLElement>(part)?.offsetHeight ?? 0;
  if (shape !== 'box')
    return {
      top: high('.hero') + high('.lens-tabs') + air,
      bottom: innerHeight - high('.story-ways'),
      scroller: document.scrollingElement ?? document.documentElement,
    };
  const { top, bottom } = card.getBoundingClientRect();
  return { top: top + high('.story-head'), bottom, scroller: card };
}
