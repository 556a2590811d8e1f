import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs npm in the project's folder and returns its exit status. */
export function npm(...words) {
  const windows = process.platform === 'win32';
  return spawnSync(windows ? 'npm.cmd' : 'npm', words, { cwd: root, stdio: 'inherit', shell: windows }).status;
}

/** Whether the build runs on this Node, "20.19.0" say: the range of `engines` in package.json, which is Vite's. */
export function isSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
}

/**
 * Makes the project ready to run: Node new enough, the packages of package-lock.json installed where
 * they are missing or older than it. Returns a sentence where that cannot be had, else undefined.
 */
export function prepare() {
  const version = process.versions.node;
  if (!isSupported(version))
    return `Moment Map needs Node 20.19 or newer of version 20, or 22.12 or newer; this is ${version}. Get one at https://nodejs.org.`;
  const lock = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return undefined;
  console.log('Installing packages (once).');
  // Everything that builds and tests is a development dependency, which npm leaves out where NODE_ENV is "production".
  if (npm('ci', '--include=dev', '--no-audit', '--no-fund') === 0) return undefined;
  return 'The packages could not be installed: npm ci failed, see above. It needs the network once.';
}
