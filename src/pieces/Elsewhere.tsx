import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

export interface ElsewhereProps {
  /** Where the children stand; null: here. */
  readonly place: Element | null;
  readonly children: ReactNode;
}

/** A part of the page that stands in a place that another part holds for it. */
export function Elsewhere({ place, children }: ElsewhereProps) {
  return place ? createPortal(children, place) : children;
}
