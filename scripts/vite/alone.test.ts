import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
const read = (file: string) => readFileSync(src + file, 'utf8');

test('what puts others in the place of modules has a process of its own: elsewhere they may have been read before', () => {
  const mocking = files.filter((file) => /\.tsx?$/.test(file) && /^vi\.(mock|doMock)\(/m.test(read(file)));
  expect(mocking.length).toBeGreaterThan(3);
  const through = mocking
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .map((file) => file.replace(/^.*\/|\.tsx?$/g, ''));
  const tests = files.filter(
    (file) =>
      /\.test\.tsx?$/.test(file) &&
      (mocking.includes(file) || through.some((name) => read(file).includes(`/${name}'`))),
  );
  // Both names of the project `alone`.
  expect(tests.filter((file) => !/^[^/]+\.test\.tsx$|\.alone\.test\.tsx$/.test(file))).toEqual([]);
});
