import type { Table } from '../../export/tables/Table';
import { DataTable } from '../../pieces/table/DataTable';
import { type StatementKey, statementTable } from '../../state/tables/statementTable';
import type { Report } from '../../worker/theorems/proofMessages';

export interface StatementTableProps {
  readonly table: Table;
  /** What is known of each statement on the paper's own box; none before the first proofs are done. */
  readonly reports: readonly Report[];
  readonly selected: StatementKey;
  readonly onSelect: (key: StatementKey) => void;
  readonly busy: boolean;
}

/** Every statement with its verdict on the paper's box; the chosen one's box is on the plane. */
export function StatementTable({ table, reports, selected, onSelect, busy }: StatementTableProps) {
  const idOf = (row: number) => statementTable[row]!.id;
  return (
    <DataTable
      table={table}
      className="statement-table live-verdict"
      busy={busy}
      look={(row) => ({ selected: idOf(row) === selected })}
      slots={{
        'on the paper’s box': (row, words) => (
          <label className="statement-choice" title={reports.find(({ id }) => id === idOf(row))?.title}>
            <input
              type="radio"
              name="statement"
              checked={idOf(row) === selected}
              onChange={() => onSelect(idOf(row))}
            />
            {words}
          </label>
        ),
      }}
    />
  );
}
