import { useLayoutEffect, useRef } from 'react';
import { sameValue } from '../worker/sameValue';

/**
 * A value that is the same object for as long as it is the same value, so that what is drawn from it is not drawn anew.
 */
export function useSame<T>(value: T): T {
  const kept = useRef(value);
  const same = sameValue(kept.current, value) ? kept.current : value;
  useLayoutEffect(() => {
    kept.current = same;
  });
  return same;
}
