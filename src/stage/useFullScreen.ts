import { useCallback, useMemo, useSyncExternalStore } from 'react';

export interface FullScreen {
  readonly on: boolean;
  /** Fills the screen with the plane and what belongs to it, or gives it back. */
  readonly toggle: (button: Element) => void;
}

const onChange = (listener: () => void) => {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
};

/** The full screen of the plane; undefined where the browser has none, as on some phones and in most frames. */
export function useFullScreen(): FullScreen | undefined {
  const on = useSyncExternalStore(onChange, () => document.fullscreenElement?.matches('.plane-column') ?? false);
  const toggle = useCallback((button: Element) => {
    // A browser that refuses leaves everything as it was, and says why itself.
    const done = document.fullscreenElement
      ? document.exitFullscreen()
      : button.closest('.plane-column')?.requestFullscreen();
    done?.catch(() => {});
  }, []);
  const screen = useMemo(() => ({ on, toggle }), [on, toggle]);
  return document.fullscreenEnabled ? screen : undefined;
}
