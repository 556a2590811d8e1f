import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';

/** Milliseconds without a scroll after which it has come to rest, and those for which a hand's push may carry. */
const rest = 120;
const push = 1500;
/** The line that is read, as a part of the height of what scrolls. */
const line = 0.3;

/**
 * Keeps a page of scenes and the scene that is told together: another scene is scrolled to, and where the reader
 * scrolls, the scene on the reading line is told. What scrolls by itself, as at another size of the window, tells nothing.
 * @param scroller what scrolls; its articles are the scenes
 * @param on false where one scene is shown alone
 */
export function useScroll(
  scroller: RefObject<HTMLElement | null>,
  on: boolean,
  at: number,
  go: (at: number) => void,
): void {
  const first = useRef(true);
  /** Until when what scrolls is the reader's doing. */
  const byHand = useRef(0);
  const articles = () => [...(scroller.current?.querySelectorAll<HTMLElement>('.story-scene') ?? [])];

  useLayoutEffect(() => {
    const box = scroller.current;
    const article = box?.querySelectorAll<HTMLElement>('.story-scene')[at];
    if (!on || !box || !article) return;
    const top = article.offsetTop - (box.querySelector<HTMLElement>('.story-head')?.offsetHeight ?? 0);
    const reading = box.scrollTop + line * box.clientHeight;
    // Where the reader has scrolled there already, nothing moves.
    const there = article.offsetTop <= reading && reading < article.offsetTop + article.offsetHeight;
    // The next scene slides up; a far one is there at once.
    const slides = Math.abs(top - box.scrollTop) < 2 * box.clientHeight && !first.current;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (!there || performance.now() > byHand.current) {
      box.scrollTo({ top, behavior: slides && !still ? 'smooth' : 'instant' });
      // What slides now is not the reader's doing, even where a key has begun it.
      byHand.current = 0;
    }
    first.current = false;
  }, [scroller, on, at]);

  const settle = useEffectEvent(() => {
    const box = scroller.current;
    if (!box || performance.now() > byHand.current) return;
    const reading = box.scrollTop + line * box.clientHeight;
    const next = articles().filter(({ offsetTop }) => offsetTop <= reading).length - 1;
    if (next >= 0 && next !== at) go(next);
  });

  useEffect(() => {
    const box = scroller.current;
    if (!on || !box) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(settle, rest);
    };
    const onHand = () => {
      byHand.current = performance.now() + push;
    };
    // A bar that is dragged says nothing more until it is let go.
    const onBar = (event: PointerEvent) => {
      if (event.target === box) byHand.current = performance.now() + 10 * push;
    };
    const hands = ['wheel', 'touchmove', 'keydown'] as const;
    box.addEventListener('scroll', onScroll, { passive: true });
    box.addEventListener('pointerdown', onBar);
    for (const hand of hands) box.addEventListener(hand, onHand, { passive: true });
    return () => {
      clearTimeout(timer);
      box.removeEventListener('scroll', onScroll);
      box.removeEventListener('pointerdown', onBar);
      for (const hand of hands) box.removeEventListener(hand, onHand);
    };
  }, [scroller, on]);
}
