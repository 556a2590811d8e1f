import type { Explorer } from '../../../state/Explorer';

export interface OtherMapNoteProps {
  /** What the plane shows instead of SELU. */
  readonly shown: string;
  readonly onChange: Explorer['dispatch'];
}

/** Said where a verdict stands while the plane shows another map than the one the verdict is about. */
export function OtherMapNote({ shown, onChange }: OtherMapNoteProps) {
  return (
    <div className="choice-problem other-map" role="note">
      <p>
        All statements are about SELU without dropout. The plane shows {shown}, so no verdict here is about what you see
        there; of the statement it keeps the outline of its box only.
      </p>
      <button type="button" onClick={() => onChange({ activation: 'selu', dropout: 'none' })}>
        Show SELU without dropout
      </button>
    </div>
  );
}
