import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findBrowser, firstThatStarts } from './findBrowser.mjs';

let folder = '';

/** A program that ends with a status, as a browser without its libraries does. */
function program(name: string, status: number): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\nexit ${status}\n`);
  chmodSync(path, 0o755);
  return path;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'browsers-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test.skipIf(process.platform === 'win32')('a browser that does not start is passed over for one that does', () => {
  const broken = program('broken', 127);
  const sound = program('sound', 0);
  expect(firstThatStarts([undefined, join(folder, 'missing'), broken, sound])).toBe(sound);
  expect(firstThatStarts([broken])).toBeUndefined();
});

test.skipIf(process.platform === 'win32')('CHROMIUM must name a browser that starts', async () => {
  vi.stubEnv('CHROMIUM', program('sound', 0));
  expect(await findBrowser()).toBe(join(folder, 'sound'));
  vi.stubEnv('CHROMIUM', program('broken', 127));
  await expect(findBrowser()).rejects.toThrow(/does not start/);
  vi.stubEnv('CHROMIUM', join(folder, 'missing'));
  await expect(findBrowser()).rejects.toThrow(/does not exist/);
});
