import type { ReactNode } from 'react';
import type { Region } from '../state/State';

/** What a lens adds to the page; null where it has nothing to say. */
export interface LensView {
  /** Beside the plane. */
  readonly panel: ReactNode;
  /** On the plane, above everything else there. */
  readonly layers: ReactNode;
  /** Above the plane: what the layers mean. */
  readonly legend: ReactNode;
  /** A box with handles among the layers, which words on the plane keep off. */
  readonly box?: Region | undefined;
}
