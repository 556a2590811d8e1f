import type { Explorer } from '../../../state/Explorer';

/** What leads back to the map that the statements are about. */
const papers = { activation: 'selu', dropout: 'none', layer: 'unit', bias: 0, skip: 0 } as const;

export interface OtherMapNoteProps {
  /** What the plane shows instead of SELU. */
  readonly shown: string;
  /** True where something is proved of that map, above. */
  readonly proved: boolean;
  readonly onChange: Explorer['dispatch'];
}

/** Said where a verdict stands while the plane shows another map than the one the verdict is about. */
export function OtherMapNote({ shown, proved, onChange }: OtherMapNoteProps) {
  return (
    <div className="choice-problem other-map" role="note">
      <p>
        {proved ? 'The paper’s statements' : 'All statements'} are about SELU in one unit without dropout, bias and
        skip. The plane shows {shown}, so no verdict {proved ? 'on them' : 'here'} is about what you see there
        {proved ? '.' : '; of the statement it keeps the outline of its box only.'}
      </p>
      <button type="button" onClick={() => onChange(papers)}>
        Show SELU in one unit without dropout
      </button>
    </div>
  );
}
