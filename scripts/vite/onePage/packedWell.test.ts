import { expect, test } from 'vitest';
import { packedWell } from './packedWell.ts';

const named = (...names: string[]) => names.map((name) => ({ name }));

test('pieces come as the order names them, others behind them as they were', () => {
  expect(packedWell(named('a', 'b', 'c', 'd', 'e'), ['e', 'd', 'x', 'b'])).toEqual(named('e', 'd', 'b', 'a', 'c'));
  expect(packedWell(named('a', 'b', 'c'), [])).toEqual(named('a', 'b', 'c'));
  expect(packedWell([], ['a'])).toEqual([]);
});
