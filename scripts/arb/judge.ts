// node scripts/run.mjs scripts/arb/judge.ts: every leaf of every certificate,
// and exp and Mills' ratio on a grid, judged by Arb.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expPoint } from '../../src/proof/functions/exp';
import { mills } from '../../src/proof/functions/mills';
import { certify, statements } from '../../src/proof/index';
import { middle } from '../../src/proof/intervals/interval';
import { compiled, withoutArb } from './compiled';

/** The lines judge.c reads: functions on a grid, then every named enclosure at nine points of its leaf. */
function* lines(): Generator<string> {
  for (let i = -3000; i <= 3000; i++) {
    const [x, y] = [i / 5 + 1e-4, i / 100 + 1e-5];
    const [e, w] = [expPoint(x), mills(y)];
    yield `exp ${x} ${e.lo} ${e.hi}`;
    yield `mills ${y} ${w.lo} ${w.hi}`;
  }
  for (const statement of statements) {
    for (const { m, s, encloses } of certify(statement).leaves) {
      for (const [name, range] of Object.entries(encloses)) {
        if (name === 'sigma') continue;
        for (const x of [m.lo, middle(m), m.hi])
          for (const y of [s.lo, middle(s), s.hi]) yield `${name} ${x} ${y} ${range.lo} ${range.hi}`;
      }
    }
  }
}

const folder = mkdtempSync(join(tmpdir(), 'judge-'));
try {
  const program = compiled(new URL('judge.c', `file://${process.argv[1]}`).pathname, folder);
  if (program === undefined) console.log(withoutArb);
  else {
    const { stdout, status } = spawnSync(program, { input: [...lines(), ''].join('\n'), encoding: 'utf8' });
    process.stdout.write(stdout);
    process.exitCode = status ?? 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
