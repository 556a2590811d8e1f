import type { Lens } from '../State';

/** One way of looking at the same state, in a tab of its own. */
export interface LensRow {
  /** Its name in the address. */
  readonly id: Lens;
  readonly words: string;
}

/** Every lens the page offers, in the order of its tabs. */
export const lensTable: readonly LensRow[] = [
  { id: 'map', words: 'Map' },
  { id: 'theorems', words: 'Theorems' },
  { id: 'activation', words: 'Activation' },
  { id: 'parameters', words: 'Parameters' },
];
