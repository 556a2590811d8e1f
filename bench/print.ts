import type { Table } from './Table';

function isText(value: string | number): value is string {
  return typeof value === 'string';
}

/** The table as aligned text: words to the left, numbers to the right, numbers with four digits. */
export function print({ title, note, columns, rows }: Table): void {
  const shown = (value: string | number) => (isText(value) ? value : String(Number(value.toPrecision(4))));
  const texts = [columns, ...rows].map((row) => row.map(shown));
  const widths = columns.map((_, i) => Math.max(...texts.map((row) => row[i]?.length ?? 0)));
  const right = columns.map((_, i) => rows.some((row) => typeof row[i] === 'number'));
  console.log(`\n${title}`);
  if (note) console.log(note);
  for (const row of texts)
    console.log(
      `  ${row.map((text, i) => (right[i] ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0))).join('  ')}`.trimEnd(),
    );
}
