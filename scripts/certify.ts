import { writeFileSync } from 'node:fs';
import { certificateFile } from '../src/proof/files/certificateFile';
import { certify, proveSequence, sequenceStatements, statements } from '../src/proof/index';

const usage = 'Usage: npm run certify [-- --json FILE]';

/**
 * Certifies every statement, prints a table and, with --json FILE, writes the certificates.
 * Exit code 1 unless all are proved.
 */
function main(args: readonly string[]): number {
  const [flag, file, ...rest] = args;
  if (flag !== undefined && (flag !== '--json' || file === undefined || rest.length > 0)) {
    console.error(usage);
    return 2;
  }
  const certificates = statements.map((statement) => certify(statement));
  const row = (...cells: string[]) =>
    cells.map((cell, i) => (i < 2 ? cell.padEnd(22 - 12 * i) : cell.padStart(13))).join(' ');
  console.log(row('statement', 'verdict', 'bound', 'boxes', 'leaves', 'milliseconds'));
  for (const [i, { statement, verdict, bound, boxes, leaves, elapsed, reason }] of certificates.entries()) {
    const sense = statements[i]?.sense === 'below' ? '≤' : '≥';
    console.log(
      row(statement, verdict, `${sense} ${outward(bound, sense)}`, `${boxes}`, `${leaves.length}`, elapsed.toFixed(2)),
    );
    if (reason) console.log(`  ${reason}`);
  }
  const sequences = sequenceStatements.map((statement) => ({ ...proveSequence(statement), statement: statement.id }));
  console.log(row('any weights', 'verdict', 'layers', 'boxes', '', 'milliseconds'));
  for (const { statement, verdict, layers, images, elapsed, reason } of sequences) {
    const boxes = images.reduce((sum, cells) => sum + cells.length, 0);
    console.log(row(statement, verdict, `${layers}`, `${boxes}`, '', elapsed.toFixed(2)));
    if (reason) console.log(`  ${reason}`);
  }
  if (file !== undefined) {
    writeFileSync(file, `${JSON.stringify(certificateFile(certificates, sequences), null, 1)}\n`);
    console.log(`Wrote ${certificates.length + sequences.length} certificates to ${file}.`);
  }
  return [...certificates, ...sequences].every(({ verdict }) => verdict === 'proved') ? 0 : 1;
}

/** Six decimals, rounded so that the printed bound holds too. */
function outward(bound: number, sense: '≤' | '≥'): string {
  const scaled = bound * 1e6;
  return ((sense === '≤' ? Math.ceil(scaled) : Math.floor(scaled)) / 1e6).toFixed(6);
}

process.exitCode = main(process.argv.slice(2));
