import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { floor } from './floor.ts';

/** What is younger than the oldest browsers, and the files that do without where it is missing. */
const younger: readonly {
  readonly what: string;
  readonly sign: RegExp;
  readonly guardedIn?: readonly string[];
}[] = [
  { what: 'looking behind in a pattern (Safari 16.4)', sign: /\(\?<[=!]/ },
  {
    what: 'patterns with sets (Chromium 112, Safari 17)',
    sign: /\/[dgimsuy]*v[dgimsuy]*(?=[,;)\].]|$)(?<=[^\w*\s]\/\w+)/m,
  },
  { what: 'mixed colours (Chromium 111, Safari 16.2)', sign: /color-mix\(/ },
  {
    what: 'colours of other spaces (Chromium 111)',
    sign: /\b(?:oklab|oklch|lab|lch|color)\(\s*(?:from|[\d.]|display)/,
  },
  { what: 'one colour for light, one for dark (Chromium 123, Safari 17.5)', sign: /light-dark\(/ },
  { what: 'nested rules (Chromium 112, Safari 16.5)', sign: /^\s*&[\s:.[>]/m },
  { what: 'ranges in media queries (Safari 16.4)', sign: /@media[^{]*[<>]=?/ },
  { what: 'what is chosen by what it holds (Firefox 121)', sign: /:has\(/ },
  { what: 'popovers (Chromium 114, Safari 17)', sign: /\bpopover(?:Target)?=|showPopover/ },
  { what: 'grids within grids (Chromium 117)', sign: /\bsubgrid\b/ },
  { what: 'anchors (Chromium 125, Safari 26)', sign: /anchor-name|position-anchor/ },
  { what: 'scopes and starting styles (Chromium 117)', sign: /@scope|@starting-style/ },
  { what: 'transitions of views (Chromium 111, Safari 18)', sign: /startViewTransition/ },
  {
    what: 'new helpers of lists (Chromium 110 to 122)',
    sign: /\.(?:toSorted|toReversed|toSpliced|findLast|findLastIndex)\(|Object\.groupBy|Map\.groupBy|Promise\.withResolvers|Array\.fromAsync/,
  },
  { what: 'sums of signals (Chromium 116, Safari 17.4)', sign: /AbortSignal\.any\(/ },
  {
    what: 'leave to work when idle (not in Safari)',
    sign: /requestIdleCallback|scheduler\.(?:yield|postTask)/,
    guardedIn: ['pieces/late/useSettled.ts'],
  },
  { what: 'what is seen of an element (Chromium 105, Safari 17.4)', sign: /checkVisibility\(/ },
  { what: 'the end of scrolling (Chromium 114)', sign: /scrollend/ },
  {
    what: 'folding without a head (Safari 16.4)',
    sign: /'deflate-raw'/,
    guardedIn: ['share/pictures/zip.ts', 'state/lectures/lectureLink.ts'],
  },
];

const root = join(import.meta.dirname, '../../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter(
    (file) => /\.(?:tsx?|css)$/.test(file) && !/\.test\.tsx?$/.test(file) && !/^(?:reference|gallery)\//.test(file),
  )
  .map((file) => ({
    file,
    text: readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''),
  }));

test.each(younger)(`no file needs $what, which ${floor.join(', ')} may lack`, ({ sign, guardedIn = [] }) => {
  const found = files.filter(({ text }) => sign.test(text)).map(({ file }) => file);
  expect(found.sort()).toEqual([...guardedIn].sort());
});

test('each of these signs would be seen', () => {
  const written = [
    ...[
      '/(?<!a)b/',
      '/[a--b]/v)',
      'color-mix(in srgb, red, blue)',
      'oklch(0.5 0.1 20)',
      'light-dark(red, blue)',
      '  &:hover {',
    ],
    ...['@media (width < 3px) {', '.a:has(.b) {', 'popoverTarget="a"', 'subgrid', 'anchor-name: --a', '@scope (.a) {'],
    ...[
      'document.startViewTransition(',
      'a.toSorted(',
      'AbortSignal.any(',
      'requestIdleCallback(',
      'a.checkVisibility(',
    ],
    ...["'scrollend'", "'deflate-raw'"],
  ];
  expect(younger.map(({ sign }, index) => sign.test(written[index]!))).toEqual(younger.map(() => true));
});
