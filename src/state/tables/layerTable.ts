/** What a layer is: the paper's one unit, or what networks have; each with the variance of its net input. */
export const layerTable = [
  {
    id: 'unit',
    words: 'one unit (paper)',
    explanation: 'One unit with given weights: z has variance τν.',
  },
  {
    id: 'random',
    words: 'random layer',
    explanation: 'Units draw their weights: variance τ(ν + μ²).',
  },
] as const;

export type LayerKind = (typeof layerTable)[number]['id'];
