import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** What stands in backquotes or in an indented line and looks like a path of the repository. */
function pathsIn(document: string): readonly string[] {
  const text = readFileSync(join(root, document), 'utf8');
  const rooted = [...text.matchAll(/(?:^|[\s`(])((?:src|scripts|bench|e2e|docs)\/[\w./-]*\w)/gm)].map(
    ([, path]) => path!,
  );
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, path]) => join(dirname(document), path!));
  return [...rooted, ...linked];
}

test.each(['README.md', 'CONTRIBUTING.md', 'src/proof/README.md'])('every file that %s names is there', (document) => {
  const paths = pathsIn(document);
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('the proofs’ README names files of its own folders only', () => {
  const text = readFileSync(join(root, 'src/proof/README.md'), 'utf8');
  let folder = '';
  const files = [...text.matchAll(/^\| (`(\w+)\/`)? ?\| ([^|]*) \|/gm)].flatMap(([, , name, cell]) => {
    folder = name ?? folder;
    return [...cell!.matchAll(/`(\w+\.ts)`/g)].map(([, file]) => join('src/proof', folder, file!));
  });
  expect(files.length).toBeGreaterThan(30);
  expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test.each(['activation', 'overlay'])('adding an %s touches at most five files, by CONTRIBUTING.md', (what) => {
  const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const section = text.split('\n## ').find((part) => part.startsWith(`Add an ${what}\n`))!;
  const steps = section.split(/^\d\. /m).slice(1);
  expect(steps.length).toBeGreaterThan(0);
  expect(steps.length).toBeLessThanOrEqual(5);
  // A step that sends its reader to two files would hide one.
  for (const step of steps) expect(step.split(/[:,.] /)[0]!.match(/`src\/[^`]+`/g)).toHaveLength(1);
});

test('the version of the changelog is the package’s', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(/^## (\S+)$/m.exec(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'))![1]).toBe(version);
});
