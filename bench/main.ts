// npm run bench -- [--only NAME] [--json FILE]: every module of this folder that exports NAMEBench, in
// turn; one that also exports `alone` takes so long that it runs only by its name.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Table } from './Table';

type Bench = () => Table | readonly Table[] | Promise<Table | readonly Table[]>;

const modules = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./main.ts', '!./Table.ts']);

function isText(value: string | number): value is string {
  return typeof value === 'string';
}

/** The table as aligned text: words to the left, numbers to the right, numbers with three digits. */
function print({ title, note, columns, rows }: Table): void {
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

const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } });
const names = Object.keys(modules).map((path) => path.slice(2, -3));
if (values.only !== undefined && !names.includes(values.only)) {
  console.error(`There is no bench called "${values.only}". There are: ${names.join(', ')}.`);
  process.exit(2);
}
const tables: Table[] = [];
for (const name of names) {
  if (values.only !== undefined && values.only !== name) continue;
  const module = await modules[`./${name}.ts`]?.();
  const bench = module?.[`${name}Bench`] as Bench | undefined;
  if (bench === undefined || (module?.alone === true && values.only !== name)) continue;
  const made = [await bench()].flat() as Table[];
  for (const table of made) print(table);
  tables.push(...made);
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(tables, undefined, 2)}\n`);
