/** What the verdicts mean, each in a sentence. */
export const verdictMeaning = {
  proved:
    'It holds on all of the box: shown with arithmetic that rounds outward, so that no rounding can hide an exception.',
  refuted: 'It does not hold: a point and weights were found, with the same care, at which it fails.',
  unknown: 'Neither was shown within the work that was allowed: it may hold or not.',
} as const;

/** A verdict in words; where only a sufficient condition of the claim is refuted they say so. */
export function verdictText(verdict: 'proved' | 'refuted' | 'unknown', of?: 'claim' | 'condition'): string {
  return verdict === 'refuted' && of === 'condition' ? 'condition refuted' : verdict;
}
