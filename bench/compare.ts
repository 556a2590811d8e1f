import type { Table } from './Table';

/** A table of one number per number: the new one in parts of the old one of the same row, '' where there is none. */
export function compare(table: Table, old: readonly Table[]): Table | undefined {
  const before = old.find(({ title, failed }) => title === table.title && !failed);
  if (before === undefined || table.failed) return undefined;
  const met = new Map<string, number>();
  const rows = table.rows.map((row) => {
    const name = String(row[0]);
    const nth = met.get(name) ?? 0;
    met.set(name, nth + 1);
    const like = before.rows.filter((other) => String(other[0]) === name)[nth];
    return row.map((value, i) => {
      if (i === 0) return name;
      const column = table.columns[i]!;
      const was = like?.[before.columns[i] === column ? i : before.columns.indexOf(column)];
      return typeof value === 'number' && typeof was === 'number' && was !== 0 ? value / was : '';
    });
  });
  return { title: `${table.title}: new ÷ old`, columns: table.columns, rows };
}
