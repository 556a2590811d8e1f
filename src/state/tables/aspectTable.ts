/** The parts of the Activation lens, in the order of their tabs. */
export const aspectTable = [
  { id: 'function', words: 'Function' },
  { id: 'design', words: 'Design' },
  { id: 'compare', words: 'Compare' },
  { id: 'gains', words: 'Gains' },
] as const;

export type Aspect = (typeof aspectTable)[number]['id'];
