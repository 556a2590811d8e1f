import { useEffect, useState } from 'react';

/** Whether the page stands in a frame that is off the screen, as on a slide that is not shown: then it rests. */
export function useResting(): boolean {
  const [resting, setResting] = useState(false);
  useEffect(() => {
    if (window.parent === window) return;
    const observer = new IntersectionObserver((entries) => setResting(!entries.at(-1)?.isIntersecting));
    observer.observe(document.documentElement);
    return () => observer.disconnect();
  }, []);
  return resting;
}
