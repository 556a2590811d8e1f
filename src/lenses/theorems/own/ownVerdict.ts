import type { BoxProof, Verdict } from '../../../proof';

/** Whether a box is mapped into itself and contracted, which gives it one fixed point that attracts all of it. */
export function ownVerdict({ into, contracts }: BoxProof): Verdict {
  if (into === 'refuted') return 'refuted';
  return into === 'proved' && contracts === 'proved' ? 'proved' : 'unknown';
}
