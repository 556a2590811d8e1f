import { VerdictMark } from '../charts';
import type { Verdict } from '../proof';

/** A verdict in a word, with its shape. */
export function VerdictWord({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span className={`verdict-word verdict-${verdict}`}>
      <svg viewBox="-9 -9 18 18" aria-hidden="true">
        <VerdictMark verdict={verdict} />
      </svg>
      <span className="verdict-name">{verdict}</span>
    </span>
  );
}
