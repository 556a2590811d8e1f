import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '../..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
const read = (name: string) => readFileSync(join(source, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** What is never in front of a class: the lecturer's own window and paper. The letters of a scale bar grow with it. */
const elsewhere = /^(\.speaker|\.handout|\[data-paper=)|data-lecture="true"\]\)|^\.scale-bar text$/;

test('whatever is set smaller than its line, or in less than 24 px, is made large in front of a class', () => {
  const enlarged = read('story/lectern/lectern.css');
  const small: string[] = [];
  let seen = 0;
  for (const name of files.filter((file) => file.endsWith('.css'))) {
    for (const [, written = '', size, unit] of read(name).matchAll(/([^{}]+)\{[^{}]*font-size:\s*([\d.]+)(\w+)/g)) {
      seen++;
      const selector = written.trim();
      if (Number(size) * { em: 24, rem: 16, px: 1, pt: 4 / 3 }[unit!]! >= 24 || elsewhere.test(selector)) continue;
      const letters = selector.split(/[\s.]+/).at(-1);
      const again = new RegExp(`:is\\([^)]*\\b${letters}\\b[^)]*\\) \\{\\s*font-size: 1em`);
      if (!again.test(enlarged)) small.push(`${name}: ${selector}`);
    }
  }
  expect(seen).toBeGreaterThan(15);
  expect(small).toEqual([]);
});

test('no words are set smaller by their element alone', () => {
  const written = files.filter((name) => name.endsWith('.tsx') && /<small\b/.test(read(name)));
  expect(written).toEqual([]);
});
