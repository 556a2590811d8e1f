import { useCallback, useDeferredValue } from 'react';
import type { Table } from '../../export/tables/Table';
import { DataTable } from '../../pieces/table/DataTable';

export interface WideTableProps {
  readonly of: Table;
  readonly busy: boolean;
  /** The row that is looked at. */
  readonly current?: number;
}

/** A table that may be wider than a phone: it scrolls by itself, by keys too. Its rows follow the pictures, and wait for them. */
export function WideTable({ of, busy, current }: WideTableProps) {
  const table = useDeferredValue(of);
  const now = useDeferredValue(current);
  const look = useCallback((row: number) => ({ current: row === now, selected: row === now }), [now]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <section className="network-scroll" aria-label={`${of.words}, scrolls across`} tabIndex={0}>
      <DataTable table={table} className="network-table" busy={busy} look={look} />
    </section>
  );
}
