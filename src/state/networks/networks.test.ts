import { expect, test } from 'vitest';
import { idOf, type MeasuredLayer, type MeasuredNetwork } from '../../measured';
import { format, parse } from '../address/address';
import { FakeBar } from '../address/FakeBar';
import { defaultState } from '../defaultState';
import { createExplorer } from '../Explorer';
import { FakeStorage } from '../kept/FakeStorage';
import { createNetworkList, writeNetworks } from './networkList';
import { mostShown, ownField, ownId, ownOf } from './ownField';

const layer: MeasuredLayer = {
  ...{ name: 'fc 1', mean: 0.125, variance: 1.5, squared: null, meanError: 0.01, varianceError: 0.02, units: 64 },
  ...{ omega: -0.1, tau: 1.1, gap: false },
};
const network = (name: string, depth: number, perUnit?: Float64Array<ArrayBuffer>): MeasuredNetwork => ({
  name,
  layers: Array.from({ length: depth }, () => (perUnit ? { ...layer, perUnit } : layer)),
});
const open = (storage = new FakeStorage()) => createNetworkList(storage);
const names = (list: ReturnType<typeof open>) => list.view().saved.map(({ name }) => name);

test('networks are there again when the page is opened anew, with their single units', () => {
  const storage = new FakeStorage();
  const own = network('a', 3, Float64Array.of(0.5, 1, Number.NaN, Number.NaN, 0.25, 2, 0.1, 1));
  open(storage).add([own, network('a', 2)]);
  const again = open(storage).view().saved;
  expect(again.map(({ name }) => name)).toEqual(['a', 'a (2)']);
  expect(again[0]).toEqual(own);
});

test('what is added twice is there once, and every change can be undone', () => {
  const list = open();
  const [one] = list.add([network('a', 3)]);
  expect(list.add([network('a', 3)])).toEqual([one]);
  list.rename('a', 'b');
  list.remove('b');
  expect(list.view().message).toBe('“b” was deleted.');
  list.undo();
  list.undo();
  expect(names(list)).toEqual(['a']);
});

test('more single units than a storage has room for are left out of it, those of the oldest first', () => {
  const storage = new FakeStorage();
  const units = new Float64Array(4 * 4096).map((_, k) => Math.sin(k));
  const list = open(storage);
  list.add(['a', 'b', 'c', 'd'].map((name) => ({ ...network(name, 1, units) })));
  expect(list.view().saved.every(({ layers }) => layers[0]!.perUnit !== undefined)).toBe(true);
  // What does not last is said.
  expect(list.view().message).toMatch(
    /^4 networks were imported\. Of single units .* those of “a” last as long as this page/,
  );
  const again = open(storage).view().saved;
  expect(again.map(({ layers }) => layers[0]!.perUnit !== undefined)).toEqual([false, true, true, true]);
  list.rename('d', 'e');
  expect(list.view().message).toContain('those of “a” last');
  const later = open(storage);
  later.add([network('f', 1)]);
  expect(later.view().message).toBe('One network was imported.');
});

test.each(['', '{}', '{"format":"moment-map kept networks","version":2,"networks":[]}', '[]', 'null'])(
  'a storage that holds %j loses nothing: it is set aside and named',
  (text) => {
    const storage = new FakeStorage();
    storage.kept.set('moment-map-networks', text);
    const list = open(storage);
    expect(list.view().message).toMatch(/^The networks kept in this browser cannot be read/);
    list.add([network('a', 1)]);
    expect(storage.kept.get('moment-map-networks-unread')).toBe(text);
    expect(names(open(storage))).toEqual(['a']);
  },
);

test('an address has a small network in full, and of one above 2 KB its id and name', () => {
  const small = ownOf(network('small ~ one', 4, new Float64Array(4)), []);
  const large = ownOf(network('large', 100), [small]);
  expect(large).toEqual({ id: idOf(network('large', 100)), name: 'large' });
  const state = { ...defaultState, own: [small, large] };
  const { state: read, problems } = parse(format(state));
  expect(problems).toEqual([]);
  expect(read.own).toEqual([{ network: network('small ~ one', 4) }, large]);
  expect(read.own.map(ownId)).toEqual(state.own.map(ownId));
  // Room for one of them, not for two.
  const half = network('half', 30);
  const [first] = [ownOf(half, [])];
  expect('network' in first!).toBe(true);
  expect('id' in ownOf({ ...half, name: 'other' }, [first!])).toBe(true);
});

test('showing a network is one step, which undo takes back', () => {
  const explorer = createExplorer(new FakeBar(''));
  explorer.dispatch({ own: [ownOf(network('large', 200), [])] });
  expect(explorer.snapshot().state.own).toHaveLength(1);
  explorer.undo();
  expect(explorer.snapshot().state.own).toEqual([]);
});

test.each([
  'x',
  'x;a',
  '@short',
  '@0123456789abcd',
  'a;b,0,1~',
  Array(mostShown + 1)
    .fill('a;b,0,1')
    .join('~'),
])('%j in an address is refused with a reason', (text) => {
  expect(ownField.read(text)).toEqual({ problem: expect.any(String) });
});

test('a list of nothing is kept as such', () => {
  const storage = new FakeStorage();
  storage.kept.set('moment-map-networks', writeNetworks([]));
  expect(open(storage).view()).toMatchObject({ saved: [], message: '' });
});
