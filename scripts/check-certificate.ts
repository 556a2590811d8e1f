import { readFileSync } from 'node:fs';
import { sequenceStatements, statements } from '../src/proof';
import { type Check, checkCertificates } from '../src/proof/files/checkCertificates';
import { checkProofTables } from '../src/proof/files/checkProofTables';
import { isProofTable } from '../src/proof/files/readProofTables';

/**
 * Verifies a certificate file, or the tables of a proof that the page exports, without searching. Exit code 0 where all of it holds, 1 where not, 2 where it cannot be
 * read.
 */
function main(args: readonly string[]): number {
  if (args.length === 0) {
    console.error('Usage: npm run check-certificate FILE, or the files of one proof that the page exports');
    return 2;
  }
  const texts: string[] = [];
  for (const file of args) {
    try {
      texts.push(readFileSync(file, 'utf8'));
    } catch {
      console.error(`${file} cannot be read.`);
      return 2;
    }
  }
  const exported = texts.every(isProofTable);
  if (args.length > 1 && !exported) {
    console.error(
      'Only the tables of one proof, as the page exports them, are several files; give certificate files one by one.',
    );
    return 2;
  }
  let checks: readonly Check[];
  try {
    checks = exported ? [checkProofTables(texts)] : checkCertificates(texts[0]!);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    console.error(error.message);
    return 2;
  }
  for (const { statement, content, problem } of checks) {
    console.log(problem ? `${statement}: rejected. ${problem}` : `${statement}: verified, ${content}.`);
  }
  const rejected = checks.filter(({ problem }) => problem !== null).length;
  console.log(
    rejected === 0
      ? `${checks.length === 1 ? 'The one certificate holds' : `All ${checks.length} certificates hold`}.`
      : `${rejected} of ${checks.length} certificates rejected.`,
  );
  if (exported) return rejected === 0 ? 0 : 1;
  const missing = [...statements, ...sequenceStatements].filter(
    ({ id }) => !checks.some(({ statement }) => statement === id),
  );
  if (missing.length > 0) console.log(`The file holds no certificate of ${missing.map(({ id }) => id).join(', ')}.`);
  return rejected === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
