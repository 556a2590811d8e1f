import { useEffect, useLayoutEffect } from 'react';
import type { Explorer, Snapshot } from '../state/Explorer';
import { forwardKeys } from './forwardKeys';
import { useResting } from './useResting';

/** What of the page is shown, and whether it rests. */
export interface Hosted {
  /** Whether its head, its controls, its tabs and its layers are shown. */
  readonly head: boolean;
  /** Whether something stands beside the plane. */
  readonly beside: boolean;
  readonly resting: boolean;
}

/** How the page lives in another one: what it shows there, and what it leaves to it. */
export function useHost({ embedding: { embed } }: Snapshot & Explorer): Hosted {
  // Found by index.html, too, before the first paint.
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (embed === 'none') delete dataset.embed;
    else dataset.embed = embed;
  }, [embed]);
  useEffect(() => forwardKeys(window), []);
  const resting = useResting();
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-resting', resting);
  }, [resting]);
  return { head: embed === 'none' || embed === 'page', beside: embed !== 'plane', resting };
}
