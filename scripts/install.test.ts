import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isSupported } from './install.mjs';

test.each([
  ['18.20.0', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['21.7.3', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['23.0.0', true],
  ['26.1.0', true],
])('Node %s is supported: %s', (version, expected) => {
  expect(isSupported(version)).toBe(expected);
});

test('package.json asks for the same Node as Vite, and the check', () => {
  const engines = (file: string) => JSON.parse(readFileSync(file, 'utf8')).engines.node;
  expect(engines('package.json')).toBe('^20.19.0 || >=22.12.0');
  expect(engines('package.json')).toBe(engines('node_modules/vite/package.json'));
});

test('development packages are installed even where NODE_ENV is "production"', () => {
  expect(readFileSync('scripts/install.mjs', 'utf8')).toMatch(/npm\('ci', '--include=dev'/);
});
