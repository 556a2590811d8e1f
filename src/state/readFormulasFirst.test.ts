import { expect, test } from 'vitest';
import { mayHaveFormulas } from './readFormulasFirst';

/** A window that is opened anew, with an address and with keys in its storage. */
function opened({ hash = '', state = null as unknown, keys = [] as readonly string[] } = {}) {
  const localStorage = { length: keys.length, key: (place: number) => keys[place] };
  const page = { location: { hash }, history: { state }, localStorage };
  return { ...page, parent: undefined as unknown } as unknown as { -readonly [K in keyof Window]: Window[K] };
}

function may(how: Parameters<typeof opened>[0], framed = false) {
  const page = opened(how);
  page.parent = framed ? opened() : page;
  return mayHaveFormulas(page);
}

test('a page that is opened for the first time, or again, has no formula to be read', () => {
  expect(may({})).toBe(false);
  expect(may({ keys: ['moment-map-theme', 'moment-map-welcomed', 'another'] })).toBe(false);
});

test('an address, an entry of the history, a page around and whatever is kept may have one', () => {
  expect(may({ hash: '#activation=formula&formula=z' })).toBe(true);
  expect(may({ state: { linked: '#activation=formula' } })).toBe(true);
  expect(may({}, true)).toBe(true);
  for (const key of ['moment-map-snapshots', 'moment-map-lecture', 'moment-map-networks', 'moment-map-of-tomorrow'])
    expect(may({ keys: ['moment-map-theme', key] })).toBe(true);
});

test('a storage that may not be read has none', () => {
  const page = opened();
  page.parent = page;
  Object.defineProperty(page, 'localStorage', {
    get() {
      throw new Error('It is forbidden.');
    },
  });
  expect(mayHaveFormulas(page)).toBe(false);
});
