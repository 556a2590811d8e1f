import { useCallback, useEffect, useState } from 'react';

/** The name under which this browser remembers that the card was shown. */
const stored = 'moment-map-welcomed';

/**
 * Whether the card of a first visit is open, and how it is closed. It is shown once in a browser, and to nobody who
 * comes by a link, which is about something else, or sees the page in a frame of another.
 */
export function useWelcome(): readonly [open: boolean, close: () => void] {
  const [open, setOpen] = useState(firstVisit);
  useEffect(() => {
    if (!open) return;
    try {
      localStorage.setItem(stored, 'true');
    } catch {
      // Without storage every visit is a first one.
    }
  }, [open]);
  const close = useCallback(() => setOpen(false), []);
  return [open, close];
}

function firstVisit(): boolean {
  if (location.hash.length > 1 || window.parent !== window) return false;
  try {
    return localStorage.getItem(stored) === null;
  } catch {
    return true;
  }
}
