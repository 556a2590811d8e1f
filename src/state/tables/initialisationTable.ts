/** Usual initialisations as the τ they give in expectation; ω is 0 in expectation. */
export const initialisationTable: readonly { readonly value: number; readonly label: string }[] = [
  { value: 2, label: 'He 2' },
  { value: 1, label: 'LeCun 1' },
  // Cut at two deviations and not rescaled: 1 − 4φ(2)/(2Φ(2) − 1).
  { value: 0.773741, label: 'truncated 0.774' },
  { value: 0.5625, label: 'gain ¾ 0.5625' },
  { value: 1 / 3, label: 'default linear ⅓' },
];
