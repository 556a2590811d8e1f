import { useEffect, useState } from 'react';

/**
 * What `look` finds on the page, looked up anew whenever the plane or the lens has got other parts or finished a work.
 */
export function useShown<T>(look: (page: ParentNode) => T): T {
  const [shown, setShown] = useState(() => look(document));
  useEffect(() => {
    const observer = new MutationObserver(() => setShown(look(document)));
    for (const part of document.querySelectorAll('main, aside'))
      observer.observe(part, { subtree: true, childList: true, attributeFilter: ['aria-busy'] });
    return () => observer.disconnect();
  }, [look]);
  return shown;
}
