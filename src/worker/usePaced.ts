import { useEffect, useRef, useState } from 'react';

/** Milliseconds from one value to the next: digits that change faster cannot be read. */
export const pace = 100;

/**
 * A value that follows another at once after a rest, and at a reader's pace while that one keeps changing: for numbers
 * and small charts beside a picture that moves. The last value is always reached.
 */
export function usePaced<T>(value: T): T {
  const [shown, setShown] = useState(() => value);
  const last = useRef(-Infinity);
  useEffect(() => {
    if (value === shown) return;
    const show = () => {
      last.current = performance.now();
      setShown(() => value);
    };
    const rest = last.current + pace - performance.now();
    if (rest <= 0) return show();
    const timer = setTimeout(show, rest);
    return () => clearTimeout(timer);
  }, [value, shown]);
  return shown;
}
