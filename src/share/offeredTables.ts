import { takeName } from '../export/files/takeName';
import { lensLayer } from '../export/lensLayer';
import type { Offered } from '../export/offers';
import type { Picture } from '../export/Picture';
import type { Table } from '../export/tables/Table';
import { tables } from '../export/tables/tables';
import type { State } from '../state/State';

/** The tables in the order of the sheet; no two files, and no two buttons, have the same name. */
export function offeredTables(
  picture: Picture,
  state: State,
  { plane, lens }: Offered,
): readonly (readonly [words: string, tables: readonly Table[]])[] {
  const taken = new Set<string>();
  const apart = (table: Table) => ({
    ...table,
    id: takeName(taken, table.id, '-'),
    words: takeName(taken, table.words, ' '),
  });
  return [
    ['The plane', [...tables(picture), ...plane].map(apart)],
    ['The lens', lens.map((table) => apart({ parameters: lensLayer(state), ...table }))],
  ];
}
