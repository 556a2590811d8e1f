/** One way of looking at the same state, in a tab of its own. */
export interface LensRow<Id extends string = Lens> {
  /** Its name in the address. */
  readonly id: Id;
  readonly words: string;
}

const rows = [
  { id: 'map', words: 'Map' },
  { id: 'theorems', words: 'Theorems' },
  { id: 'activation', words: 'Activation' },
  { id: 'parameters', words: 'Parameters' },
  { id: 'network', words: 'Network' },
  { id: 'training', words: 'Training' },
] as const satisfies readonly LensRow<string>[];

export type Lens = (typeof rows)[number]['id'];

/** Every lens the page offers, in the order of its tabs. */
export const lensTable: readonly LensRow[] = rows;
