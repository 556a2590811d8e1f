/**
 * What a layer is: the paper's one unit, or what networks have; each with the variance s of its net input, in a line, and
 * what that means, in a sentence.
 */
export const layerTable = [
  {
    id: 'unit',
    words: 'one unit (paper)',
    line: 'weights given: s = τν',
    explanation: 'One unit with the weights’ sums ω and τ, the same for all its inputs: the paper’s map.',
  },
  {
    id: 'random',
    words: 'random layer',
    line: 'weights drawn: s = τ(ν + μ²)',
    explanation:
      'Every unit draws its own weights, n·mean = ω and n·variance = τ, as networks begin; μ and ν are those of all units.',
  },
] as const;

export type LayerKind = (typeof layerTable)[number]['id'];
