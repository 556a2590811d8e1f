import { useEffect, useState } from 'react';
import type { Moments } from '../math/types';
import { roundedNumber } from '../pieces/table/roundedNumber';

/** Keys come faster than words: only the place where they rest is read out. */
const rest = 300;

/** What a screen reader says of the keyboard's cursor once it rests: its place, and where one layer sends it. */
export function SpokenReadout({ from, to }: { readonly from: Moments | null; readonly to: Moments | null }) {
  const words = from && to ? `${place(from)}; one layer sends it to ${place(to)}` : '';
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(words), rest);
    return () => clearTimeout(timer);
  }, [words]);
  return <output className="visually-hidden">{spoken}</output>;
}

function place({ mu, nu }: Moments): string {
  return `mean ${roundedNumber(mu, 4)}, variance ${roundedNumber(nu, 4)}`;
}
