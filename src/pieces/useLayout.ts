import { useSyncExternalStore } from 'react';

/**
 * How the page lies on its screen, as index.html has found before the first paint: wide, with controls, plane and lens
 * side by side and the layers below the plane; low, the same without room for the layers; beside, the plane and one
 * panel; stack, the plane above the panel, always in view; flow, the same on a screen too low for that.
 */
export type Layout = 'wide' | 'low' | 'beside' | 'stack' | 'flow';

/** The present layout; wide where nothing has said so. */
export function useLayout(): Layout {
  return useSyncExternalStore(
    (onChange) => {
      const observer = new MutationObserver(onChange);
      observer.observe(document.documentElement, { attributeFilter: ['data-layout'] });
      return () => observer.disconnect();
    },
    () => (document.documentElement.dataset.layout as Layout | undefined) ?? 'wide',
  );
}
