import { expect, test } from 'vitest';
import { compare } from '../bench/compare';

const table = { title: 'Speed', columns: ['what', 'ms', 'note', 'ms'], rows: [] };

test('numbers are compared with those of the row and the column of the same name, whatever their order was', () => {
  const old = [
    {
      ...table,
      columns: ['what', 'ms'],
      rows: [
        ['b', 4],
        ['a', 2],
        ['a', 10],
      ],
    },
    { title: 'Other', columns: [], rows: [] },
  ];
  const now = {
    ...table,
    columns: ['what', 'note', 'ms'],
    rows: [
      ['a', 'x', 3],
      ['b', 'y', 2],
      ['a', 'z', 5],
      ['c', '', 1],
    ],
  };
  expect(compare(now, old)?.rows).toEqual([
    ['a', '', 1.5],
    ['b', '', 0.5],
    ['a', '', 0.5],
    ['c', '', ''],
  ]);
});

test('two columns of one name are told apart by their places', () => {
  const old = [{ ...table, rows: [['a', 2, 'x', 8]] }];
  expect(compare({ ...table, rows: [['a', 1, 'x', 2]] }, old)?.rows).toEqual([['a', 0.5, '', 0.25]]);
});

test('a table that failed, or was not there, is not compared', () => {
  expect(compare(table, [])).toBeUndefined();
  expect(compare(table, [{ ...table, failed: true }])).toBeUndefined();
  expect(compare({ ...table, failed: true }, [table])).toBeUndefined();
});
