import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * For tests: a Python with NumPy, SciPy and matplotlib, undefined when there is none;
 * Debian's may be another than the one on PATH.
 */
export const interpreter = ['python3', '/usr/bin/python3', 'python'].find(
  (command) => spawnSync(command, ['-c', 'import numpy, scipy, matplotlib']).status === 0,
);
if (!interpreter)
  console.warn(
    'The exported Python is not run: no python3 with NumPy, SciPy and matplotlib was found (Debian: apt-get install python3-scipy python3-matplotlib).',
  );

/** Starting Python with its packages takes a second, and many where every core is taken. */
export const patience = 300_000;

/** Runs a script in which a warning of NumPy is an error; throws Error with what it said when it fails. */
export function runPython(script: string, ...words: string[]): void {
  withFolder((folder) => {
    const file = join(folder, 'script.py');
    writeFileSync(file, script);
    const { status, stderr } = spawnSync(interpreter!, ['-W', 'error::RuntimeWarning', file, ...words], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  });
}

/**
 * Runs a script as above that writes JSON to the file OUT, and returns what it wrote;
 * numbers beyond the range of doubles too.
 */
export function askPython(script: string): unknown {
  return withFolder((folder) => {
    const out = join(folder, 'out.json');
    runPython(`OUT = ${JSON.stringify(out)}\n${script}`);
    return JSON.parse(
      readFileSync(out, 'utf8')
        .replace(/Infinity/g, '1e999')
        .replace(/NaN/g, 'null'),
    );
  });
}

function withFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'moment-map-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
