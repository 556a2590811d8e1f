import type { CompareResult } from '../worker/compareMessages';
import { arrowTable } from './arrowTable';
import { inRows } from './inRows';
import { pointTables } from './pointTables';
import { type Table, table } from './Table';

/** What the compared activations do, in one table of each kind; `names` are theirs, in the order of the result. */
export function compareTables({ maps }: CompareResult, names: readonly string[]): readonly Table[] {
  const found = maps.flatMap((map, index) =>
    'problem' in map
      ? []
      : [
          {
            name: names[index]!,
            tables: [
              table('curves', 'The functions', 'z f', () => inRows(map.curve, 2)),
              ...pointTables(map),
              arrowTable(map),
            ],
          },
        ],
  );
  return (found[0]?.tables ?? []).map(({ id, words, columns }, index) =>
    table(`compared-${id}`, `${words}, compared`, `activation ${columns.join(' ')}`, function* () {
      for (const { name, tables } of found) for (const row of tables[index]!.rows) yield [name, ...row];
    }),
  );
}
