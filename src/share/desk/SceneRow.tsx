import { useId } from 'react';
import { longestText, type OwnScene, type OwnText, titleOf } from '../../state/lectures/OwnLecture';

export interface SceneRowProps {
  readonly scene: OwnScene;
  /** Its place, from 0, and whether it is the last one. */
  readonly at: number;
  readonly last: boolean;
  /** Whether its fields are shown. */
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onWrite: (key: OwnText, text: string) => void;
  /** Gives it the page as it is now. */
  readonly onRetake: () => void;
  readonly onShow: () => void;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
}

const longer = [
  { key: 'words', label: 'Words for the class (a blank line begins a paragraph)', rows: 4 },
  { key: 'notes', label: 'Notes for you', rows: 3 },
  { key: 'question', label: 'A question to the class', rows: 1 },
] as const;

/** One scene of the reader's own lecture: its place, its words, its picture. */
export function SceneRow(props: SceneRowProps) {
  const { scene, at, last, open, onToggle, onWrite, onRetake, onShow, onMove, onRemove } = props;
  const id = useId();
  const title = titleOf(scene, at);
  return (
    <li>
      <span>
        {at + 1} · {title}
      </span>
      <div className="snapshot-actions">
        <button
          type="button"
          data-part="edit"
          aria-expanded={open}
          aria-controls={`${id}fields`}
          aria-label={`Edit ${title}`}
          onClick={onToggle}
        >
          Edit
        </button>
        <button type="button" aria-label={`Show ${title}`} onClick={onShow}>
          Show
        </button>
        <button
          type="button"
          data-part="up"
          aria-label={`Move ${title} up`}
          aria-disabled={at === 0}
          onClick={() => at > 0 && onMove(-1)}
        >
          ↑
        </button>
        <button
          type="button"
          data-part="down"
          aria-label={`Move ${title} down`}
          aria-disabled={last}
          onClick={() => !last && onMove(1)}
        >
          ↓
        </button>
        <button type="button" aria-label={`Delete ${title}`} onClick={onRemove}>
          Delete
        </button>
      </div>
      {open && (
        <div className="desk-fields" id={`${id}fields`}>
          <label htmlFor={`${id}title`}>Title</label>
          <input
            id={`${id}title`}
            data-part="title"
            value={scene.title}
            maxLength={longestText.title}
            autoComplete="off"
            onFocus={(event) => event.target.select()}
            onChange={(event) => onWrite('title', event.target.value)}
          />
          {longer.map(({ key, label, rows }) => (
            <div key={key}>
              <label htmlFor={id + key}>{label}</label>
              <textarea
                id={id + key}
                rows={rows}
                value={scene[key]}
                maxLength={longestText[key]}
                onChange={(event) => onWrite(key, event.target.value)}
              />
            </div>
          ))}
          <button type="button" onClick={onRetake}>
            Give it the page as it is now
          </button>
        </div>
      )}
    </li>
  );
}
