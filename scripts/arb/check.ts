// npm run check-certificate-arb FILE: certificates checked in C with Arb, which shares nothing with the search.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiled, withoutArb } from './compiled';

/** Exit code 0 where all of the file holds, or where there is no Arb, which is said; 1 where not, 2 where it cannot be read. */
function main(args: readonly string[]): number {
  const [file] = args;
  if (file === undefined || args.length > 1) {
    console.error('Usage: npm run check-certificate-arb FILE');
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  try {
    const program = compiled(new URL('check.c', `file://${process.argv[1]}`).pathname, folder);
    if (program === undefined) {
      console.log(withoutArb);
      return 0;
    }
    return spawnSync(program, [file], { stdio: 'inherit' }).status ?? 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

process.exitCode = main(process.argv.slice(2));
