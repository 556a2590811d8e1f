import { useEffect, useState } from 'react';

/** Minutes and seconds since a moment. It is no live region: a reader of the screen reads it when asked. */
export function Timer({ began }: { readonly began: number }) {
  const [now, setNow] = useState(began);
  useEffect(() => {
    setNow(Date.now());
    const tick = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(tick);
  }, []);
  const seconds = Math.max(0, Math.floor((now - began) / 1000));
  return (
    <span className="timer" role="timer" aria-label="Time since the lecture began">
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
    </span>
  );
}
