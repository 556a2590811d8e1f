import { useEffect } from 'react';

/** Pixels above what is shown; and milliseconds in which what is above it may still come. */
const air = 8;
const patience = 8000;

/**
 * Brings what a scene is about into view in the lens, where that scrolls by itself, and keeps it there while the lens
 * is being filled, unless the reader has gone on by hand.
 * @param shows how it is found in the lens
 */
export function useShown(scene: string, shows: string | undefined): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scene shows what it is about anew.
  useEffect(() => {
    const lens = document.querySelector('.lens');
    if (!lens) return;
    if (!shows) {
      lens.scrollTop = 0;
      return;
    }
    const place = () => {
      const found = lens.querySelector(shows);
      // A chart comes with its heading; a table has its own.
      const part = found?.closest('.chart-section') ?? found;
      if (part) lens.scrollTop += part.getBoundingClientRect().top - lens.getBoundingClientRect().top - air;
    };
    place();
    const observer = new MutationObserver(place);
    observer.observe(lens, { childList: true, subtree: true });
    const hands = ['wheel', 'pointerdown', 'keydown'] as const;
    const stop = () => {
      observer.disconnect();
      clearTimeout(timer);
      for (const hand of hands) lens.removeEventListener(hand, stop);
    };
    const timer = setTimeout(stop, patience);
    for (const hand of hands) lens.addEventListener(hand, stop, { passive: true });
    return stop;
  }, [scene, shows]);
}
