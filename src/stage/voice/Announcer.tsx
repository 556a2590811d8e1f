import { useEffect, useRef, useState } from 'react';
import type { Moments } from '../../math/types';
import { roundedNumber } from '../../pieces/table/roundedNumber';
import type { MapResult } from '../../worker/messages';
import { changeSaid, type Ends, endsOf } from './endsOf';

export interface AnnouncerProps {
  /** The place of the keyboard's cursor, and where one layer sends it; null while it is not used. */
  readonly from: Moments | null;
  readonly to: Moments | null;
  /** What the plane shows; undefined while it is in work, or something is dragged. */
  readonly result: MapResult | undefined;
  /** What the page is about now: where that is something else, nothing has changed. */
  readonly scene: string;
}

/** Milliseconds of rest before a cursor's place is read out, and before it is said what a change means. */
const cursorRest = 300;
const changeRest = 700;

/** The page's one voice: what a reader of the screen says, politely, once something has changed and come to rest. */
export function Announcer({ from, to, result, scene }: AnnouncerProps) {
  const [said, setSaid] = useState('');
  const heard = useRef<{ readonly ends: Ends; readonly scene: string }>(undefined);
  const cursor = from && to ? `${place(from)}; one layer sends it to ${place(to)}` : '';
  useEffect(() => {
    const timer = setTimeout(() => setSaid(cursor), cursorRest);
    return () => clearTimeout(timer);
  }, [cursor]);
  useEffect(() => {
    if (!result) return;
    const timer = setTimeout(() => {
      const ends = endsOf(result.orbits, result.fixedPoints);
      const before = heard.current;
      heard.current = { ends, scene };
      const words = before && before.scene === scene ? changeSaid(before.ends, ends) : '';
      if (words !== '') setSaid(words);
    }, changeRest);
    return () => clearTimeout(timer);
  }, [result, scene]);
  return (
    <output className="visually-hidden" aria-label="What the page says">
      {said}
    </output>
  );
}

function place({ mu, nu }: Moments): string {
  return `mean ${roundedNumber(mu, 4)}, variance ${roundedNumber(nu, 4)}`;
}
