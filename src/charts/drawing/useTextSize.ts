import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * The type size in pixels of an element that is 1 em wide, kept up to date: profiles (projector) change it by CSS
 * alone, and margins and label places must follow. Measured before the first paint.
 */
export function useTextSize(em: RefObject<HTMLElement | null>): number {
  const [size, setSize] = useState(13);
  useLayoutEffect(() => {
    const element = em.current;
    if (!element) return;
    const measure = () => {
      const width = element.getBoundingClientRect().width;
      if (width > 0) setSize(Math.round(width * 10) / 10);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [em]);
  return size;
}
