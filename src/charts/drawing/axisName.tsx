import type { ReactNode } from 'react';

/** The name of an axis: words, and the letter that formulas have for them. */
export function axisName(words: string, letter: string): ReactNode {
  return (
    <>
      {words} <tspan className="symbol">{letter}</tspan>
    </>
  );
}
