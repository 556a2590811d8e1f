import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { siteTags } from './sitePage.ts';

/** Width and height of a PNG file, by its head. */
const sizeOf = (file: string) => {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

test('every file that the head names for hosts lies in public/, with the size that is said of it', () => {
  const named = siteTags('./').flatMap(({ attrs = {} }) => [attrs.href, attrs.content]);
  const files = named.filter((name) => /\.(png|webmanifest)$/.test(String(name)));
  expect(files).toEqual(['./social-preview.png', './manifest.webmanifest']);
  for (const file of files) expect(existsSync(`public/${file}`), String(file)).toBe(true);
  expect(sizeOf('public/social-preview.png')).toEqual([1200, 630]);
  const { icons } = JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8'));
  for (const { src, sizes } of icons) {
    expect(existsSync(`public/${src}`), src).toBe(true);
    if (sizes !== 'any') expect(sizeOf(`public/${src}`).join('x')).toBe(sizes);
  }
});

test('a page that is built for a host has whole addresses for those who crawl it', () => {
  const said = JSON.stringify(siteTags('https://example.org/map/'));
  expect(said).toContain('"og:image","content":"https://example.org/map/social-preview.png"');
  expect(said).toContain('"rel":"canonical","href":"https://example.org/map/"');
  expect(JSON.stringify(siteTags())).not.toContain('canonical');
});

test('the citation names the version of the package', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(readFileSync('CITATION.cff', 'utf8')).toContain(`\nversion: ${version}\n`);
});
