import { createContext, use, useEffect, useId } from 'react';
import type { Offer, Offers, Part } from '../../export/offers';

/** Where offers go; nowhere outside the page. */
export const OffersContext = createContext<Offers | undefined>(undefined);

/**
 * Offers tables to be taken along while the component is there, in the order of the page; what is busy is held back.
 * Where a part of the page has several callers, `order` says which comes first.
 */
export function useOffer(part: Part, offers: readonly Offer[], order = 0): void {
  const shelf = use(OffersContext);
  const owner = useId();
  useEffect(() => shelf?.put(owner, part, order, offers));
  useEffect(() => () => shelf?.drop(owner), [shelf, owner]);
}
