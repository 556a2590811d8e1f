import { useId } from 'react';
import { csv } from '../export/csv';
import { json } from '../export/json';
import type { Picture } from '../export/Picture';
import { tables } from '../export/tables';
import { blobOf } from './blobOf';
import { saveFile } from './saveFile';

export interface NumbersSectionProps {
  /** What there is to take; undefined while it is computed. */
  readonly picture: Picture | undefined;
  /** True while the heat map is still computed. */
  readonly heatFollows: boolean;
  /** Tells what came of it. */
  readonly onSay: (sentence: string) => void;
}

/** The numbers behind the page as files. */
export function NumbersSection({ picture, heatFollows, onSay }: NumbersSectionProps) {
  const id = useId();
  const save = async (name: string, pieces: Iterable<string>, type: string) =>
    onSay(saveFile(name, await blobOf(pieces, type)));
  return (
    <section aria-labelledby={`${id}numbers`}>
      <h3 id={`${id}numbers`}>Numbers, with all digits</h3>
      {picture ? (
        <ul className="share-list">
          {tables(picture).map((table) => (
            <li key={table.id}>
              <span>{table.words}</span>
              <button
                type="button"
                aria-label={`CSV: ${table.words}`}
                onClick={() => save(`${table.id}.csv`, csv(table), 'text/csv')}
              >
                CSV
              </button>
              <button
                type="button"
                aria-label={`JSON: ${table.words}`}
                onClick={() => save(`${table.id}.json`, json(table, picture), 'application/json')}
              >
                JSON
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="note">They follow when they are computed.</p>
      )}
      {picture && heatFollows && <p className="note">Those of the heat map follow when they are computed.</p>}
    </section>
  );
}
