import { Fragment, useId } from 'react';
import { csv } from '../export/csv';
import { json } from '../export/json';
import type { Picture } from '../export/Picture';
import type { Table } from '../export/Table';
import { tables } from '../export/tables';
import { blobOf } from './blobOf';
import { freeName } from './freeName';
import { saveFile } from './saveFile';
import { shownTables } from './shownTables';
import { useShown } from './useShown';

export interface NumbersSectionProps {
  /** What there is to take; undefined while it is computed. */
  readonly picture: Picture | undefined;
  /** True while the heat map is still computed. */
  readonly heatFollows: boolean;
  /** Tells what came of it. */
  readonly onSay: (sentence: string) => void;
}

/** The numbers behind the page as files: those of the plane, then those that plane and lens show in tables and charts. */
export function NumbersSection({ picture, heatFollows, onSay }: NumbersSectionProps) {
  const id = useId();
  const shown = useShown(shownTables);
  const save = async (name: string, pieces: Iterable<string>, type: string) =>
    onSay(saveFile(name, await blobOf(pieces, type)));
  const taken = new Set<string>();
  // No two files, and no two buttons, have the same name.
  const apart = (table: Table) => ({
    ...table,
    id: freeName(taken, table.id, '-'),
    words: freeName(taken, table.words, ' '),
  });
  return (
    <section aria-labelledby={`${id}numbers`}>
      <h3 id={`${id}numbers`}>Numbers, with all digits</h3>
      {picture &&
        (
          [
            ['The plane', [...tables(picture), ...shown.plane].map(apart)],
            ['The lens', shown.lens.map(apart)],
          ] as const
        ).map(
          ([words, list]) =>
            list.length > 0 && (
              <Fragment key={words}>
                <h4 className="share-label">{words}</h4>
                <ul className="share-list">
                  {list.map((table) => (
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
              </Fragment>
            ),
        )}
      {(!picture || heatFollows || shown.busy) && (
        <p className="note">What is still in work follows when it is computed.</p>
      )}
    </section>
  );
}
