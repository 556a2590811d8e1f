import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

const waiting = new Set<() => void>();

/**
 * Changes the page with all else that waits, in the frame after the next one: what came before is then seen, and what
 * follows from it is laid out and painted once. At once while the page is not seen, where there are no frames.
 */
export function inLaterFrame(change: () => void): void {
  if (document.hidden) {
    change();
    return;
  }
  if (waiting.size === 0) requestAnimationFrame(() => requestAnimationFrame(changeAll));
  waiting.add(change);
}

function changeAll() {
  const all = [...waiting];
  waiting.clear();
  flushSync(() => {
    for (const change of all) change();
  });
}

/** A value as it was when the last such frame came: for what may follow the picture. */
export function useLater<T extends object>(value: T): T {
  const [later, setLater] = useState(value);
  const newest = useRef(value);
  const follow = useCallback(() => setLater(newest.current), []);
  useEffect(() => {
    newest.current = value;
    if (value !== later) inLaterFrame(follow);
  }, [value, later, follow]);
  return later;
}
