import { VerdictMark } from '../charts';
import type { Verdict } from '../proof';
import { verdictText } from '../words/verdictText';

export interface VerdictWordProps {
  readonly verdict: Verdict;
  /** What is refuted, where it is not the claim itself. */
  readonly of?: 'claim' | 'condition' | undefined;
}

/** A verdict in a word, with its shape. A condition that fails says so, since the claim may still be true. */
export function VerdictWord({ verdict, of }: VerdictWordProps) {
  return (
    <span className={`verdict-word verdict-${verdict}`}>
      <svg viewBox="-9 -9 18 18" aria-hidden="true">
        <VerdictMark verdict={verdict} />
      </svg>
      <span className="verdict-name">{verdictText(verdict, of)}</span>
    </span>
  );
}
