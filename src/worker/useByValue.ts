import { useMemo } from 'react';

/** The same object for as long as its value, plain data, is the same. */
export function useByValue<T>(value: T | undefined): T | undefined {
  const text = JSON.stringify(value);
  return useMemo(() => text && JSON.parse(text), [text]);
}
