import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** The libraries by distribution: Arb beside FLINT, or FLINT 3, which holds Arb. */
const libraries = [['-lflint-arb', '-lflint'], ['-larb', '-lflint'], ['-lflint']];

/** What is said where there is no Arb to compile with. */
export const withoutArb = 'Skipped: gcc with Arb (Debian: libflint-arb-dev) is not installed here.';

/** Compiles one of the programs beside this file into a folder; the program, or undefined where gcc or Arb is missing. */
export function compiled(source: string, folder: string): string | undefined {
  const program = join(folder, 'program');
  for (const names of libraries) {
    try {
      execFileSync('gcc', ['-O2', '-o', program, source, ...names, '-lmpfr', '-lgmp', '-lm'], { stdio: 'ignore' });
      return program;
    } catch {
      // The next name, if there is one.
    }
  }
  return undefined;
}
