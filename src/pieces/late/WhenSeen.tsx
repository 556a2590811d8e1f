import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Milliseconds without a change after which also what is not seen is drawn. */
const rest = 200;

/**
 * A part of the page that follows every change while it is on the screen, and otherwise, busy meanwhile, once the
 * changes have come to rest.
 */
export function WhenSeen({ children }: { readonly children: ReactNode }) {
  const part = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(true);
  const [, draw] = useState(0);
  const drawn = useRef(children);
  const shown = seen ? children : drawn.current;
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => setSeen(entries.at(-1)?.isIntersecting ?? true));
    if (part.current) observer.observe(part.current);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (seen || drawn.current === children) {
      drawn.current = children;
      return;
    }
    const timer = setTimeout(() => {
      drawn.current = children;
      draw((times) => times + 1);
    }, rest);
    return () => clearTimeout(timer);
  }, [seen, children]);
  return (
    <div ref={part} aria-busy={shown !== children}>
      {shown}
    </div>
  );
}
