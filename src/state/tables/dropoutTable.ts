/** What can happen to the activations after a layer. */
export const dropoutTable = [
  { id: 'none', words: 'none', explanation: 'Every activation is passed on.' },
  {
    id: 'standard',
    words: 'standard dropout',
    explanation: 'A dropped unit gives 0, and the others are divided by the keep probability.',
  },
  {
    id: 'alpha',
    words: 'alpha dropout',
    explanation: 'A dropped unit gives its limit for z → −∞, and an affine map restores mean 0 and variance 1.',
  },
] as const;

export type DropoutKind = (typeof dropoutTable)[number]['id'];
