import type { Problem } from '../state/Problem';
import './panels.css';

export interface NoticesProps {
  /** The newest first. */
  readonly problems: readonly Problem[];
  readonly onDismiss: (problem: Problem) => void;
}

/** What the page could not do as asked, each in a sentence, until the reader has seen it; many are folded behind the first. */
export function Notices({ problems, onDismiss }: NoticesProps) {
  const open = problems.length > 2 ? 1 : 2;
  const folded = problems.slice(open);
  const list = (some: readonly Problem[]) => (
    <ul className="notice-list">
      {some.map((problem, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same sentence may be said of two parts of an address.
        <li key={`${problem.sentence}${index}`}>
          <span>{problem.sentence}</span>
          <button type="button" aria-label={`Dismiss: ${problem.sentence}`} onClick={() => onDismiss(problem)}>
            ×
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <div role="status" aria-label="Notices">
      {problems.length > 0 && list(problems.slice(0, open))}
      {folded.length > 0 && (
        <div className="notice-more">
          <details>
            <summary>… and {folded.length} more</summary>
            {list(folded)}
          </details>
          <button type="button" onClick={() => problems.forEach(onDismiss)}>
            Dismiss all
          </button>
        </div>
      )}
    </div>
  );
}
