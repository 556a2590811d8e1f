/** What a layer is: the paper's one unit, or what networks have; each with the variance s of its net input. */
export const layerTable = [
  {
    id: 'unit',
    words: 'one unit (paper)',
    explanation: 'One unit, its weights given: s = τν.',
  },
  {
    id: 'random',
    words: 'random layer',
    explanation: 'Units draw their weights: s = τ(ν + μ²).',
  },
] as const;

export type LayerKind = (typeof layerTable)[number]['id'];
