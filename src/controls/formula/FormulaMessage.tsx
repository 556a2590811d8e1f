export interface FormulaMessageProps {
  /** The text typed, and what is wrong with it: a clause, and the place in UTF-16 units. */
  readonly text: string;
  readonly problem: string;
  readonly at: number;
  readonly length: number;
  /** Formulas that may have been meant. */
  readonly rewritings?: readonly string[];
  /** The formula that stays in use. */
  readonly kept: string;
  /** One of the rewritings is to be used. */
  readonly onTake: (rewriting: string) => void;
}

/** Characters of the text shown to either side of the place. */
const around = 18;

/**
 * Why a formula is refused, the place in its text, what may have been meant instead, to be taken at once, and what is
 * kept.
 */
export function FormulaMessage({ text, problem, at, length, rewritings = [], kept, onTake }: FormulaMessageProps) {
  const end = Math.min(at + Math.min(length, 2 * around), text.length);
  // What is left out of a long place is not shown as if it came after it.
  const after = end < at + length ? '' : text.slice(end, end + around);
  // A problem of the whole formula has no place in it.
  const hasPlace = end > at && !(at === 0 && length >= text.length);
  return (
    <>
      <span>
        This cannot be used: {problem}
        {!problem.endsWith('?') && '.'}
      </span>
      {hasPlace && (
        <code className="formula-place">
          {at > around && '…'}
          {visible(text.slice(Math.max(0, at - around), at))}
          <mark>{visible(text.slice(at, end))}</mark>
          {visible(after)}
          {end + after.length < text.length && '…'}
        </code>
      )}
      {rewritings.length > 0 && (
        <span className="formula-rewritings">
          <span>Use instead</span>
          {rewritings.map((rewriting) => (
            <button
              key={rewriting}
              type="button"
              aria-label={`Use ${rewriting}`}
              // Leaving the field would try the text in it once more first.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onTake(rewriting)}
            >
              <code>{rewriting}</code>
            </button>
          ))}
        </span>
      )}
      <span className="muted">
        f(z) = <code>{kept}</code> stays.
      </span>
    </>
  );
}

/** Control and direction marks, and halves of a character, would show nothing or turn the line around. */
function visible(text: string): string {
  return text.replace(/[^\S ]/gu, ' ').replace(/\p{C}/gu, '\ufffd');
}
