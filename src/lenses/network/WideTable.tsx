import type { Table } from '../../export/tables/Table';
import { DataTable } from '../../pieces/table/DataTable';

export interface WideTableProps {
  readonly of: Table;
  readonly busy: boolean;
  /** The row that is looked at. */
  readonly current?: number;
}

/** A table that may be wider than a phone: it scrolls by itself, by keys too. */
export function WideTable({ of, busy, current }: WideTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <section className="network-scroll" aria-label={`${of.words}, scrolls across`} tabIndex={0}>
      <DataTable
        table={of}
        className="network-table"
        busy={busy}
        look={(row) => ({ current: row === current, selected: row === current })}
      />
    </section>
  );
}
