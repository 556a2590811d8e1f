import { VerdictMark } from '../charts';
import type { Verdict } from '../proof';
import { verdictMeaning, verdictText } from '../words/verdictText';
import { Term } from './Term';

export interface VerdictWordProps {
  readonly verdict: Verdict;
  /** What is refuted, where it is not the claim itself. */
  readonly of?: 'claim' | 'condition' | undefined;
  /** Whether the word says what it means when it is pointed at, tapped or reached by keys. */
  readonly explained?: boolean;
}

/** A verdict in a word, with its shape. A condition that fails says so, since the claim may still be true. */
export function VerdictWord({ verdict, of, explained = false }: VerdictWordProps) {
  return (
    <span className={`verdict-word verdict-${verdict}`}>
      <svg viewBox="-9 -9 18 18" aria-hidden="true">
        <VerdictMark verdict={verdict} />
      </svg>
      <span className="verdict-name">
        {explained ? (
          <Term explanation={verdictMeaning[verdict]} className="term-in-text">
            {verdictText(verdict, of)}
          </Term>
        ) : (
          verdictText(verdict, of)
        )}
      </span>
    </span>
  );
}
