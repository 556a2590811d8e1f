import { describe, expect, test } from 'vitest';
import { defaultState } from '../defaultState';
import { FakeStorage } from '../kept/FakeStorage';
import { createShelf } from './Shelf';
import { writeSavedFile } from './savedFile';
import { suggestedName } from './savedName';

const key = 'moment-map-snapshots';
const state = { ...defaultState, tau: 2 };
const other = { ...defaultState, omega: 0.5 };

function open(storage = new FakeStorage()) {
  const shelf = createShelf(storage);
  shelf.start();
  return { storage, shelf, names: () => shelf.view().saved.map(({ name }) => name), says: () => shelf.view().message };
}

describe('snapshots', () => {
  test('are there again when the page is opened anew', () => {
    const { storage, shelf } = open();
    shelf.save('lecture 3', state);
    expect(open(storage).shelf.view().saved).toEqual([{ name: 'lecture 3', state }]);
  });

  test('can be renamed and deleted, and every change can be undone', () => {
    const { storage, shelf, names, says } = open();
    shelf.save('a', state);
    shelf.save('b', other);
    shelf.rename('a', ' c ');
    expect(names()).toEqual(['c', 'b']);
    shelf.remove('b');
    expect(names()).toEqual(['c']);
    expect(says()).toBe('“b” was deleted.');
    shelf.undo();
    expect(names()).toEqual(['c', 'b']);
    shelf.undo();
    expect(names()).toEqual(['a', 'b']);
    shelf.undo();
    shelf.undo();
    expect(names()).toEqual([]);
    expect(shelf.view().canUndo).toBe(false);
    expect(open(storage).names()).toEqual([]);
  });

  test('of the same name replace one another, which can be undone', () => {
    const { shelf, says } = open();
    shelf.save('a', state);
    shelf.save('a', other);
    expect(shelf.view().saved).toEqual([{ name: 'a', state: other }]);
    expect(says()).toBe('“a” was saved in place of the older one.');
    shelf.clearMessage();
    expect(says()).toBe('');
    shelf.undo();
    expect(shelf.view().saved).toEqual([{ name: 'a', state }]);
  });

  test('without a name, or with one that is taken, are refused with a sentence', () => {
    const { shelf, names, says } = open();
    shelf.save(' ', state);
    expect(says()).toBe('name: a name is missing; nothing was saved.');
    shelf.save('a', state);
    shelf.save('b', state);
    shelf.rename('a', 'b');
    expect(says()).toBe('name: “b” is taken; “a” keeps its name.');
    shelf.rename('a', 'a\u0007');
    expect(says()).toBe('name: “a ” has control characters in it; “a” keeps its name.');
    expect(names()).toEqual(['a', 'b']);
  });

  test('are at most two hundred', () => {
    const { shelf, says } = open();
    for (let index = 0; index < 201; index += 1) shelf.save(`s${index}`, state);
    expect(shelf.view().saved).toHaveLength(200);
    expect(says()).toBe('There are 200 snapshots, the most that are kept; nothing was saved.');
  });
});

describe('a file', () => {
  test('brings every snapshot to another browser', () => {
    const from = open().shelf;
    from.save('a', state);
    from.save('b', other);
    const { shelf, says } = open();
    shelf.take(from.file());
    expect(shelf.view().saved).toEqual(from.view().saved);
    expect(says()).toBe('2 snapshots were imported.');
    shelf.undo();
    expect(shelf.view().saved).toEqual([]);
  });

  test('adds what is new, once, and renames what has a name that is taken', () => {
    const { shelf, names, says } = open();
    shelf.save('a', state);
    shelf.take(
      writeSavedFile([
        { name: 'a', state },
        { name: 'a', state: other },
      ]),
    );
    expect(names()).toEqual(['a', 'a (2)']);
    expect(says()).toBe('One snapshot was imported.');
    shelf.take(writeSavedFile([{ name: 'a', state }]));
    expect(says()).toBe('The file holds nothing that is not here already.');
  });

  test('that is refused changes nothing and leaves undo as it was', () => {
    const { shelf, storage, says } = open();
    shelf.save('a', state);
    const before = { saved: shelf.view().saved, stored: storage.kept.get(key) };
    shelf.take(shelf.file().replace('"tau": "2"', '"tau": "-2"'));
    expect(says()).toBe(
      'snapshots[0].state.tau: τ must be above 0, being a sum of squares, and at most a million, and “-2” is not; nothing was imported.',
    );
    expect({ saved: shelf.view().saved, stored: storage.kept.get(key) }).toEqual(before);
    shelf.undo();
    expect(shelf.view().saved).toEqual([]);
  });
});

describe('the storage of the browser', () => {
  test('that refused a snapshot never loses it to another page’s list', () => {
    const { storage, shelf, names, says } = open();
    storage.mood = 'full';
    shelf.save('mine', state);
    storage.elsewhere(key, writeSavedFile([{ name: 'theirs', state: other }]));
    expect(names()).toEqual(['mine', 'theirs']);
    expect(says()).toContain('it lasts as long as this page');
  });

  test('that another page has written to is not written over by an undo', () => {
    const { storage, shelf, names, says } = open();
    shelf.save('a', state);
    shelf.save('b', state);
    // Written, but not yet told to this page.
    storage.kept.set(key, writeSavedFile([...shelf.view().saved, { name: 'theirs', state: other }]));
    shelf.undo();
    expect(names()).toEqual(['a', 'b', 'theirs']);
    expect(says()).toBe('Another page has changed the snapshots since, so nothing was undone.');
  });

  test.each(['full', 'forbidden'] as const)('may be %s: the page goes on and says so', (mood) => {
    const storage = new FakeStorage();
    storage.mood = mood;
    const { shelf, names, says } = open(storage);
    expect(says()).toBe('');
    shelf.save('a', state);
    expect(names()).toEqual(['a']);
    expect(says()).toMatch(/^“a” was saved\. The browser refuses to store it .* export the snapshots to keep them\.$/);
    storage.mood = 'well';
    shelf.save('b', state);
    expect(open(storage).names()).toEqual(['a', 'b']);
  });

  test('may hold what cannot be read: it is named, set aside and never lost', () => {
    const storage = new FakeStorage();
    storage.kept.set(key, '{"format":"moment-map snapshots","version":9}');
    const { shelf, names, says } = open(storage);
    expect(says()).toBe(
      'The snapshots kept in this browser cannot be read (version: the file is of version 9 and this page reads version 1); they are left as they are, and new ones begin a new list.',
    );
    shelf.save('a', state);
    expect(names()).toEqual(['a']);
    expect(storage.kept.get(`${key}-unread`)).toBe('{"format":"moment-map snapshots","version":9}');
    expect(open(storage).names()).toEqual(['a']);
  });

  test('may be written by another page of the browser: neither loses what the other saved', () => {
    const storage = new FakeStorage();
    const [here, there] = [open(storage), open(storage)];
    here.shelf.save('a', state);
    there.shelf.save('b', other);
    expect(there.names()).toEqual(['a', 'b']);
    here.shelf.remove('a');
    expect(here.names()).toEqual(['b']);
    storage.elsewhere(key, writeSavedFile([{ name: 'c', state }]));
    expect(here.names()).toEqual(['c']);
  });
});

test('a state is called by its preset, or by its weights', () => {
  expect(suggestedName(defaultState)).toBe('Figure 2 of the paper');
  expect(suggestedName({ ...defaultState, omega: -0.25, tau: 3 })).toBe('ω = −0.25, τ = 3');
});
