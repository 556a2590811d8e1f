/** A verdict in words; where only a sufficient condition of the claim is refuted they say so. */
export function verdictText(verdict: 'proved' | 'refuted' | 'unknown', of?: 'claim' | 'condition'): string {
  return verdict === 'refuted' && of === 'condition' ? 'condition refuted' : verdict;
}
