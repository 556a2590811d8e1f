import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createExplorer } from '../Explorer';
import { format, parse } from './address';
import { arbitraryState } from './arbitraryState';
import { readEmbedding } from './embedding';
import { FakeBar } from './FakeBar';

const sound = '#v=1&omega=0.5&window=-2,2,0,3&activation=formula&formula=max(0%2Cz)';
const meant = parse(sound).state;

test.each([
  ['&amp; for &', sound.replaceAll('&', '&amp;')],
  ['&amp;amp; for &', sound.replaceAll('&', '&amp;amp;')],
  ['all encoded', `#${encodeURIComponent(sound.slice(1))}`],
  ['all encoded twice', `#${encodeURIComponent(encodeURIComponent(sound.slice(1)))}`],
  ['& and = encoded', sound.replaceAll('&', '%26').replace('omega=', 'omega%3D')],
  ['a bracket at the end', `${sound})`],
  ['a bracket and a full stop', `${sound}).`],
  ['a comma', `${sound},`],
  ['a pointed bracket', `${sound}>`],
  ['a pointed bracket, encoded', `${sound}%3E`],
  ['a closing quotation mark, encoded', `${sound}%E2%80%9D`],
  ['a square bracket, a curly one and an ellipsis', `${sound}]}…`],
  ['a semicolon and a quotation mark', `${sound};"`],
  ['a full stop of another script', `${sound}。`],
  ['a line broken in a number', sound.replace('0.5', '0.%0A5')],
  ['spaces', sound.replace('omega=', '%20omega%20=%20')],
  ['invisible signs', sound.replace('omega', 'om%E2%80%8Bega')],
  ['full-width signs', sound.replace('&omega=0.5', '＆ｏｍｅｇａ＝０．５')],
  ['full-width signs, encoded', sound.replace('&omega=0.5', encodeURIComponent('＆omega＝0．5'))],
  ['quoted-printable', sound.replace('omega=', 'omega=3D')],
])('a link with %s is opened as it was meant, with one sentence', (_, hash) => {
  const { state, problems } = parse(hash);
  expect(state).toEqual(meant);
  expect(problems.map(({ sentence }) => sentence)).toEqual([
    expect.stringMatching(
      /^The link had been changed on its way \(.+\) and was mended: it is opened as it was meant\.$/,
    ),
  ]);
  // A link that comes while the page is open has to be good as a whole, and is.
  const bar = new FakeBar('#tau=1.5');
  const explorer = createExplorer(bar);
  explorer.start();
  bar.open(hash);
  expect(explorer.snapshot()).toMatchObject({ state: meant, problems: [], notes: [{ key: 'mended' }] });
  explorer.dismiss(explorer.snapshot().notes[0]!);
  expect(explorer.snapshot().notes).toEqual([]);
});

test.each([
  ['a line broken behind a space', sound.replace('&window', '%20%0D%0A&window')],
  ['no-break spaces', sound.replace('-2,2', '-2,%C2%A02')],
])('a link with %s is as good as one without', (_, hash) => {
  expect(parse(hash)).toEqual({ state: meant, problems: [] });
});

test.each([
  ['#omega=0.5&embed=plane&hide=share)', /^The link had been changed on its way \(signs at its end\)/],
  [
    `#${[...'omega=0.5&embed=plane&hide=share'].map((sign) => (/[a-z=&]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign)).join('')}`,
    /another width/,
  ],
])('a damaged way of being shown is as it was meant, and told once: %s', (hash, sentence) => {
  const explorer = createExplorer(new FakeBar(hash));
  expect(explorer.snapshot().embedding).toEqual({ embed: 'plane', hide: ['share'], lock: [] });
  expect(explorer.snapshot().state.omega).toBe(0.5);
  expect(explorer.snapshot().problems.map((one) => one.sentence)).toEqual([expect.stringMatching(sentence)]);
});

test('a link of which nothing can be made is answered as it is', () => {
  expect(parse('#omega=abc)').problems.map(({ sentence }) => sentence)).toEqual([
    'omega: “abc)” is not a number; 0 is used instead.',
  ]);
});

test('how the page is to be shown is read from a mended link, too', () => {
  expect(readEmbedding('#v=1&amp;omega=1&amp;embed=plane&amp;lock=tau').embedding).toMatchObject({
    embed: 'plane',
    lock: ['tau'],
  });
  expect(readEmbedding('#embed=plane).').embedding.embed).toBe('plane');
  expect(readEmbedding('#v%3D1%26embed%3Dlens').embedding.embed).toBe('lens');
});

test('every link that the page writes survives what mail makes of it', () => {
  const ways: readonly ((hash: string) => string)[] = [
    (hash) => hash.replaceAll('&', '&amp;'),
    (hash) => `#${encodeURIComponent(hash.slice(1))}`,
    (hash) => `${hash}).`,
    (hash) => hash.replaceAll('&', '&%0A'),
  ];
  fc.assert(
    fc.property(arbitraryState, fc.constantFrom(...ways), (state, way) => {
      const hash = format(state);
      if (hash !== '') expect(parse(way(hash)).state).toEqual(parse(hash).state);
    }),
    { seed: 18, numRuns: 150 },
  );
});
