import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { inject } from 'vitest';
import './onePython';

const port = inject('python');

/** For tests: whether there is a Python with NumPy, SciPy and matplotlib (`onePython.ts`). */
export const hasPython = port > 0;

/** Starting Python with its packages takes a second, and many where every core is taken. */
export const patience = 300_000;

/** Runs a script in which a warning of NumPy is an error; throws Error with what it said when it fails. */
export function runPython(script: string, ...words: string[]): Promise<void> {
  return withFolder((folder) => run(folder, script, words));
}

/**
 * Runs a script as above that writes JSON to the file OUT, and returns what it wrote; numbers beyond the range of
 * doubles too.
 */
export function askPython(script: string): Promise<unknown> {
  return withFolder(async (folder) => {
    const out = join(folder, 'out.json');
    await run(folder, `OUT = ${JSON.stringify(out)}\n${script}`, []);
    return JSON.parse(
      readFileSync(out, 'utf8')
        .replace(/Infinity/g, '1e999')
        .replace(/NaN/g, 'null'),
    );
  });
}

async function run(folder: string, script: string, words: readonly string[]): Promise<void> {
  const file = join(folder, 'script.py');
  writeFileSync(file, script);
  const socket = connect(port, '127.0.0.1');
  socket.write(`${JSON.stringify([file, ...words])}\n`);
  const [answer] = (await once(createInterface({ input: socket }), 'line')) as [string];
  const said = JSON.parse(answer) as string | null;
  if (said !== null) throw new Error(said);
}

async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'moment-map-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
