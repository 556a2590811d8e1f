import { readFileSync } from 'node:fs';
import { statements } from '../src/proof';
import { type Check, checkCertificates } from '../src/proof/checkCertificates';

/** Verifies a certificate file without searching. Exit code 0 where all of it holds, 1 where not, 2 where it cannot be read. */
function main(args: readonly string[]): number {
  const [file, ...rest] = args;
  if (file === undefined || rest.length > 0) {
    console.error('Usage: npm run check-certificate FILE');
    return 2;
  }
  let checks: readonly Check[];
  try {
    checks = checkCertificates(readFileSync(file, 'utf8'));
  } catch (error) {
    console.error(error instanceof SyntaxError ? error.message : `${file} cannot be read.`);
    return 2;
  }
  for (const { statement, leaves, bound, problem } of checks) {
    console.log(
      problem ? `${statement}: rejected. ${problem}` : `${statement}: verified, ${leaves} leaves, bound ${bound}.`,
    );
  }
  const rejected = checks.filter(({ problem }) => problem !== null).length;
  console.log(
    rejected === 0
      ? `All ${checks.length} certificates hold.`
      : `${rejected} of ${checks.length} certificates rejected.`,
  );
  const missing = statements.filter(({ id }) => !checks.some(({ statement }) => statement === id));
  if (missing.length > 0) console.log(`The file holds no certificate of ${missing.map(({ id }) => id).join(', ')}.`);
  return rejected === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
