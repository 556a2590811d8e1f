// npm run bench -- [--only NAME] [--json FILE] [--compare FILE]: every module of this folder that exports NAMEBench, in
// turn; one that also exports `alone` takes so long that it runs only by its name. A bench that fails is named, and the
// others go on; the exit code is then 1. --compare prints each number in parts of that of an earlier --json FILE.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compare } from './compare';
import { print } from './print';
import type { Bench, Table } from './Table';

const modules = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./main.ts', '!./Table.ts']);

const { values } = parseArgs({
  options: { only: { type: 'string' }, json: { type: 'string' }, compare: { type: 'string' } },
});
const names = Object.keys(modules).map((path) => path.slice(2, -3));
if (values.only !== undefined && !names.includes(values.only)) {
  console.error(`There is no bench called "${values.only}". There are: ${names.join(', ')}.`);
  process.exit(2);
}
const old = values.compare === undefined ? [] : (JSON.parse(readFileSync(values.compare, 'utf8')) as Table[]);

/** What a module measures, or one table that says how it failed; undefined where it is no bench, or runs only by its name. */
async function tablesOf(name: string, only: boolean): Promise<readonly Table[] | undefined> {
  try {
    const module = await modules[`./${name}.ts`]?.();
    const bench = module?.[`${name}Bench`] as Bench | undefined;
    if (bench === undefined || (module?.alone === true && !only)) return undefined;
    return [await bench(only)].flat() as Table[];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [{ title: `FAILED: ${name}`, note: why, columns: [], rows: [], failed: true }];
  }
}

const tables: Table[] = [];
const begin = performance.now();
for (const name of names) {
  if (values.only !== undefined && values.only !== name) continue;
  const start = performance.now();
  const made = await tablesOf(name, values.only === name);
  if (made === undefined) continue;
  for (const table of made) {
    print(table);
    const ratios = compare(table, old);
    if (ratios) print(ratios);
    else if (values.compare !== undefined) console.log(`  (Not in ${values.compare}.)`);
    tables.push(table);
  }
  console.log(`  ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
console.log(`\nAll in ${((performance.now() - begin) / 1000).toFixed(0)} s.`);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(tables, undefined, 2)}\n`);
const failed = tables.filter((table) => table.failed);
if (failed.length > 0) {
  console.error(`${failed.length} failed: ${failed.map(({ title }) => title).join('; ')}`);
  process.exitCode = 1;
}
