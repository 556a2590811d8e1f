/** What the plane of targets is coloured by. */
export const tradeTable = [
  { id: 'rate', words: 'rate at which an error fades' },
  { id: 'norm', words: 'norm of H, the worst error of one layer' },
  { id: 'box', words: 'certified box around the target' },
] as const;

export type Trade = (typeof tradeTable)[number]['id'];
