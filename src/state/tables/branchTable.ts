/** What the parameters lens can colour by, and which moment its diagram shows. */
export const shadeTable = [
  { id: 'rate', words: 'rate of settling' },
  { id: 'variance', words: 'variance settled at' },
  { id: 'kind', words: 'kind only' },
] as const;

export const momentTable = [
  { id: 'nu', words: 'variance ν*' },
  { id: 'mu', words: 'mean μ*' },
] as const;
