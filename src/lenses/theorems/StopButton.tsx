export interface StopButtonProps {
  readonly busy: boolean;
  /** The part done, 0 to 1. */
  readonly done: number;
  /** What is in work. */
  readonly of: string;
  readonly onStop: (stop: boolean) => void;
}

/** What is said of a search that the reader has ended. */
export const cancelled = 'Cancelled; what was found so far stays.';

/** How far a proof is, and a button that ends it; ended, one that begins it anew. */
export function StopButton({ busy, done, of, onStop }: StopButtonProps) {
  return (
    <div className="button-row">
      {busy && <progress value={done} max={1} aria-label={of} />}
      <button type="button" onClick={() => onStop(busy)}>
        {busy ? 'Cancel' : 'Go on'}
      </button>
      {!busy && <span className="muted">{cancelled}</span>}
    </div>
  );
}
