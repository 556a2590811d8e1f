import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { approvedPictures, expectApproved } from '../reference/approvedPicture';
import { subjects } from './subjects';

const examples = subjects.flatMap(({ styles, examples }) => examples.map((example) => ({ ...example, styles })));

test.each(examples)('the picture "$name" is the approved one', ({ name, chart, styles }) => {
  expectApproved(name, chart(), styles);
});

test('every approved picture has its example, and every example a name of its own', () => {
  const names = examples.map(({ name }) => name);
  expect(
    readdirSync(approvedPictures)
      .map((file) => file.replace('.svg', ''))
      .sort(),
  ).toEqual([...names].sort());
});

test('every sheet that an example is looked at with is one of the page', () => {
  const page = readFileSync(join(import.meta.dirname, '../styles/page.css'), 'utf8');
  for (const { name, styles } of examples)
    for (const sheet of styles) expect(page, name).toContain(`@import "../charts/${sheet}"`);
});
