import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createExplorer } from '../Explorer';
import { FakeStorage } from '../kept/FakeStorage';
import { createShelf } from '../snapshots/Shelf';
import { readSavedFile, writeSavedFile } from '../snapshots/savedFile';
import { FakeBar } from './FakeBar';
import { fieldTable } from './fieldTable';

/** What should never get through: beside random text, everything that has broken a page somewhere. */
const keys = [
  ...Object.values(fieldTable).map((field) => field.key),
  ...['v', 'version', 'format', 'snapshots', 'name', 'state', '__proto__', 'constructor', 'prototype', 'toString', ''],
];
const bits = [
  ...[
    'NaN',
    '1e999',
    '-1e999',
    '-0',
    '∞',
    'Infinity',
    'undefined',
    'null',
    '%',
    '%00',
    '%E2%88%92',
    ';',
    ',',
    '=',
    '&',
  ],
  ...['\u0000', '\u001b[31m', '\u202E', '\uD800', '1e-320', '-1,1,0,2', '0.5,1', 'log', '<script>', '"]}', '{', '[['],
];
const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.array(fc.constantFrom(...bits), { maxLength: 4 }).map((parts) => parts.join('')),
  fc.double().map(String),
);
const link = fc
  .array(fc.tuple(fc.constantFrom(...keys), word), { maxLength: 6 })
  .map((pairs) => `#${pairs.map(([key, text]) => `${key}=${text}`).join('&')}`);

const sound = JSON.parse(writeSavedFile([{ name: 'a', state: createExplorer(new FakeBar()).snapshot().state }]));
const value = fc.oneof(word, fc.double(), fc.constantFrom(null, true, {}, [], [[[[]]]], { a: { b: {} } }));
const dictionary = fc.array(fc.tuple(fc.constantFrom(...keys), value), { maxLength: 4 });
/** JSON text of an object with these keys, `__proto__` as an own key included. */
const written = (pairs: readonly (readonly [string, unknown])[]) =>
  `{${pairs.map(([key, part]) => `${JSON.stringify(key)}:${JSON.stringify(part) ?? 'null'}`).join(',')}}`;
const file = fc.oneof(
  // Nearly sound: some values of a state changed, keys added, or text cut off or overwritten somewhere.
  dictionary.map((pairs) =>
    JSON.stringify({ ...sound, snapshots: [0] }).replace(
      '[0]',
      `[{"name":"a","state":${written([...Object.entries(sound.snapshots[0].state), ...pairs])}}]`,
    ),
  ),
  dictionary.map((pairs) => written([...Object.entries(sound), ...pairs])),
  fc.tuple(fc.nat(700), word).map(([at, text]) => JSON.stringify(sound).slice(0, at) + text),
  fc
    .tuple(fc.nat(700), word)
    .map(([at, text]) => JSON.stringify(sound).slice(0, at) + text + JSON.stringify(sound).slice(at + text.length)),
  word,
);

/** One sentence, short, without anything that could pass for the page's own failure or rearrange the line. */
function isSentence(text: string): boolean {
  const bad = /NaN|Infinity|undefined|\[object|[\p{Cc}\p{Cs}\p{Bidi_Control}]/u;
  return text.length < 300 && text.endsWith('.') && !bad.test(text);
}

describe('hostile input', () => {
  test('of a hundred thousand kinds, in links and files, ends in a sentence and leaves everything as it was', () => {
    const bar = new FakeBar('#omega=0.25');
    const explorer = createExplorer(bar);
    explorer.start();
    const storage = new FakeStorage();
    const shelf = createShelf(storage);
    shelf.save('a', explorer.snapshot().state);
    let refused = 0;

    const tryLink = (hash: string) => {
      const before = explorer.snapshot().state;
      bar.entries.splice(1);
      bar.index = 0;
      bar.open(hash);
      const { state, problems } = explorer.snapshot();
      for (const { sentence } of problems) {
        if (!isSentence(sentence)) throw new Error(`${hash} is answered with ${sentence}`);
      }
      if (problems.length > 1) throw new Error(`${hash} is answered with ${problems.length} sentences`);
      if (problems.length > 0) refused += 1;
      // A window is lifted to what an axis can show; all else is refused as a whole.
      if (problems.length > 0 && state !== before && problems[0]!.key !== 'window')
        throw new Error(`${hash} was refused and changed something`);
      // What was good is one step, and undo goes back to the very state before.
      if (state === before) return;
      explorer.undo();
      if (explorer.snapshot().state !== before) throw new Error(`undo after ${hash} goes elsewhere`);
    };

    const tryFile = (text: string) => {
      const { saved, canUndo } = shelf.view();
      const kept = storage.kept.get('moment-map-snapshots');
      const state = explorer.snapshot();
      shelf.take(text);
      if (!isSentence(shelf.view().message)) throw new Error(`${text} is answered with ${shelf.view().message}`);
      if (shelf.view().message.endsWith('nothing was imported.')) {
        refused += 1;
        const same = shelf.view().saved === saved && storage.kept.get('moment-map-snapshots') === kept;
        if (!same || shelf.view().canUndo !== canUndo) throw new Error(`${text} was refused and changed something`);
      } else if (shelf.view().saved !== saved) {
        // What was taken is legal to the last value, and one undo takes it back.
        const read = readSavedFile(shelf.file());
        if (!('value' in read)) throw new Error(`${text} gave what cannot be read again`);
        shelf.undo();
        if (!isDeepStrictEqual(shelf.view().saved, saved)) throw new Error(`undo after ${text} goes elsewhere`);
      }
      if (explorer.snapshot() !== state) throw new Error(`${text} changed the state`);
    };

    fc.assert(
      fc.property(link, file, (hash, text) => {
        tryLink(hash);
        tryFile(text);
      }),
      { seed: 6, numRuns: 50_000 },
    );
    // The generators do make bad input: most of it is refused.
    expect(refused).toBeGreaterThan(80_000);
    expect(Object.prototype).not.toHaveProperty('omega');
  });

  test.each([
    ['a link of ten million characters', `#omega=${'9'.repeat(1e7)}`],
    ['a link of a hundred thousand characters', `#starts=${'1,1;'.repeat(25_000)}`],
  ])('%s is left unread, in one sentence, and the state stays', (_, hash) => {
    const bar = new FakeBar('#omega=0.25');
    const explorer = createExplorer(bar);
    explorer.start();
    explorer.dispatch({ tau: 2 });
    const { state, linked } = explorer.snapshot();
    bar.open(hash);
    expect(explorer.snapshot()).toMatchObject({ state, linked, canUndo: true, canRedo: false });
    expect(explorer.snapshot().problems.map(({ sentence }) => sentence)).toEqual([
      `The address has ${hash.length} characters and this page reads at most 26000; it is left unread.`,
    ]);
    explorer.undo();
    expect(explorer.snapshot().state.tau).toBe(1);
  });

  test('a foreign link, which names nothing that this page knows, leaves the state as it is', () => {
    const bar = new FakeBar('#omega=0.25');
    const explorer = createExplorer(bar);
    explorer.start();
    for (const hash of ['#section-2', '#__proto__=1&toString=2', '#v=7', '#%zz']) {
      const { state } = explorer.snapshot();
      bar.open(hash);
      expect(explorer.snapshot()).toMatchObject({ state, canUndo: false });
      expect(explorer.snapshot().problems.length).toBeGreaterThan(0);
    }
  });

  test.each([
    ['ten megabytes of brackets', '['.repeat(1e7)],
    ['ten megabytes of a name', JSON.stringify({ ...sound, snapshots: [{ name: 'a'.repeat(1e7), state: {} }] })],
    ['brackets nested a hundred thousand deep', `${'{"state":'.repeat(1e5)}1${'}'.repeat(1e5)}`],
    [
      'a state nested a hundred thousand deep',
      JSON.stringify({ ...sound, snapshots: [0] }).replace('[0]', `[${'['.repeat(1e5)}${']'.repeat(1e5)}]`),
    ],
    [
      'a text of a million commas',
      JSON.stringify({ ...sound, snapshots: [{ name: 'a', state: { overlays: ','.repeat(9e5) } }] }),
    ],
  ])('%s are refused', (_, text) => {
    // Linear work; quadratic work on these would outlast the test's time.
    expect(readSavedFile(text)).toHaveProperty('problem');
  });
});
