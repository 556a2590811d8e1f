import { expect, test, vi } from 'vitest';
import { createOffers } from './offers';
import type { Table } from './tables/Table';

const table = (id: string): Table => ({ id, words: id, columns: [], rows: [] });
const ids = (tables: readonly Table[]) => tables.map(({ id }) => id);

test('offers are read part by part in their order, whoever came first', () => {
  const offers = createOffers();
  offers.put('card', 'lens', 1, [{ tables: [table('c')] }]);
  offers.put('panel', 'lens', 0, [{ tables: [table('a'), table('b')] }]);
  offers.put('overlay', 'plane', 0, [{ tables: [table('signs')] }]);
  expect(ids(offers.read().lens)).toEqual(['a', 'b', 'c']);
  expect(ids(offers.read().plane)).toEqual(['signs']);
  expect(offers.read().busy).toBe(false);
});

test('what is in work is held back, and said to be', () => {
  const offers = createOffers();
  offers.put('panel', 'lens', 0, [
    { tables: [table('old')], busy: true },
    { tables: [table('ready')], busy: false },
  ]);
  expect(ids(offers.read().lens)).toEqual(['ready']);
  expect(offers.read().busy).toBe(true);
});

test('what a piece of the page offers replaces what it has offered before, and goes with it', () => {
  const offers = createOffers();
  const listener = vi.fn();
  const stop = offers.subscribe(listener);
  offers.put('panel', 'lens', 0, [{ tables: [table('old')] }]);
  const before = offers.read();
  expect(offers.read()).toBe(before);
  offers.put('panel', 'lens', 0, [{ tables: [table('new')] }]);
  expect(ids(offers.read().lens)).toEqual(['new']);
  offers.drop('panel');
  expect(offers.read().lens).toEqual([]);
  expect(listener).toHaveBeenCalledTimes(3);
  offers.drop('panel');
  stop();
  offers.put('panel', 'lens', 0, []);
  expect(listener).toHaveBeenCalledTimes(3);
});
