import type { Problem } from '../state/Problem';

export interface NoticesProps {
  /** The newest first. */
  readonly problems: readonly Problem[];
  readonly onDismiss: (problem: Problem) => void;
}

/** What the page could not do as asked, each in a sentence, until the reader has seen it; many are scrolled. */
export function Notices({ problems, onDismiss }: NoticesProps) {
  return (
    <div role="status" aria-label="Notices">
      {problems.length > 0 && (
        <ul className="notice-list">
          {problems.map((problem, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same sentence may be said of two parts of an address.
            <li key={`${problem.sentence}${index}`}>
              <span>{problem.sentence}</span>
              <button type="button" aria-label={`Dismiss: ${problem.sentence}`} onClick={() => onDismiss(problem)}>
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {problems.length > 2 && (
        <button type="button" className="notice-all" onClick={() => problems.forEach(onDismiss)}>
          Dismiss all {problems.length}
        </button>
      )}
    </div>
  );
}
