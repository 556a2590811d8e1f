import { Fragment, useId, useState, useSyncExternalStore } from 'react';
import { type CsvFor, csv } from '../export/files/csv';
import { json } from '../export/files/json';
import type { Offers } from '../export/offers';
import type { Picture } from '../export/Picture';
import type { Table } from '../export/tables/Table';
import { saveFile } from '../pieces/files/saveFile';
import type { State } from '../state/State';
import { offeredTables } from './offeredTables';
import { blobOf } from './pictures/blobOf';
import { stateName } from './stateName';

export interface NumbersSectionProps {
  /** What there is to take; undefined while it is computed. */
  readonly picture: Picture | undefined;
  readonly state: State;
  /** What plane and lens offer. */
  readonly offers: Offers;
  /** Tells what came of it. */
  readonly onSay: (sentence: string) => void;
}

/**
 * The numbers behind the page as files: those of the plane, then those that plane and lens show in tables and charts.
 */
export function NumbersSection({ picture, state, offers, onSay }: NumbersSectionProps) {
  const id = useId();
  const [to, setTo] = useState<CsvFor>('everyone');
  const shown = useSyncExternalStore(offers.subscribe, offers.read);
  return (
    <section aria-labelledby={`${id}numbers`}>
      <h3 id={`${id}numbers`}>Numbers, with all digits</h3>
      <label className="csv-for">
        <input
          type="checkbox"
          checked={to === 'decimal comma'}
          onChange={({ target }) => setTo(target.checked ? 'decimal comma' : 'everyone')}
        />{' '}
        CSV for spreadsheets with decimal comma
      </label>
      {picture &&
        offeredTables(picture, state, shown).map(
          ([words, list]) =>
            list.length > 0 && (
              <Fragment key={words}>
                <h4 className="share-label">{words}</h4>
                <ul className="share-list">
                  {list.map((table) => (
                    <li key={table.id}>
                      <span>{table.words}</span>
                      {kinds.map((kind) => (
                        <button
                          key={kind}
                          type="button"
                          aria-label={`${kind}: ${table.words}`}
                          onClick={async () => onSay(await saved(kind, table, picture, to, stateName(state)))}
                        >
                          {kind}
                        </button>
                      ))}
                    </li>
                  ))}
                </ul>
              </Fragment>
            ),
        )}
      {(!picture || shown.busy) && <p className="note">What is still in work follows when it is computed.</p>}
    </section>
  );
}

const kinds = ['CSV', 'JSON'] as const;

/** Saves a table under a name that ends as its state is called, and says so. */
async function saved(
  kind: (typeof kinds)[number],
  table: Table,
  picture: Picture,
  to: CsvFor,
  of: string,
): Promise<string> {
  return kind === 'CSV'
    ? saveFile(`${table.id}${of}.csv`, await blobOf(csv(table, to), 'text/csv'))
    : saveFile(`${table.id}${of}.json`, await blobOf(json(table, picture), 'application/json'));
}
