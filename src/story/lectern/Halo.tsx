import { useEffect, useRef } from 'react';

/** A ring around the pointer, which a class can follow. It is in nobody's way: it takes no clicks. */
export function Halo() {
  const ring = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent) => {
      if (ring.current) ring.current.style.transform = `translate(${clientX}px, ${clientY}px)`;
    };
    window.addEventListener('pointermove', follow);
    return () => window.removeEventListener('pointermove', follow);
  }, []);
  return <div className="halo" ref={ring} aria-hidden="true" />;
}
