import { useEffect, useState } from 'react';

/**
 * Whether the page was ready and has then had a moment with nothing to do: what is folded away is drawn only then, so
 * that what is seen can be touched sooner.
 */
export function useSettled(ready: boolean): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    if (!ready || settled) return;
    const settle = () => setSettled(true);
    // Safari has no such callback.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(settle, 100);
      return () => clearTimeout(timer);
    }
    const id = requestIdleCallback(settle, { timeout: 1000 });
    return () => cancelIdleCallback(id);
  }, [ready, settled]);
  return settled;
}
