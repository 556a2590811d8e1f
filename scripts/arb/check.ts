// npm run check-certificate-arb FILE: certificates, or the tables of a proof that the page exports, checked in C with Arb,
// which shares nothing with the search.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isProofTable } from '../../src/proof/files/readProofTables';
import { compiled, withoutArb } from './compiled';
import { certificateOfTables } from './fromTables';

/** Exit code 0 where all of the file holds, or where there is no Arb, which is said; 1 where not, 2 where it cannot be read. */
function main(args: readonly string[]): number {
  const texts: string[] = [];
  for (const file of args)
    try {
      texts.push(readFileSync(file, 'utf8'));
    } catch {
      console.error(`${file} cannot be read.`);
      return 2;
    }
  const exported = texts.length > 0 && texts.every(isProofTable);
  if (texts.length === 0 || (texts.length > 1 && !exported)) {
    console.error('Usage: npm run check-certificate-arb FILE, or the files of one proof that the page exports');
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  try {
    let [file] = args as [string];
    if (exported) {
      file = join(folder, 'certificates.json');
      writeFileSync(file, certificateOfTables(texts));
    }
    const program = compiled(new URL('check.c', `file://${process.argv[1]}`).pathname, folder);
    if (program === undefined) {
      console.log(withoutArb);
      return 0;
    }
    return spawnSync(program, [file], { stdio: 'inherit' }).status ?? 1;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    console.error(error.message);
    return 2;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

process.exitCode = main(process.argv.slice(2));
