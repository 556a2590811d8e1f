import { expect, test } from 'vitest';
import { type Content, shownTable } from '../tables/Table';
import { figure, letter, say, styled } from '../tables/Text';
import { inColumns } from './inColumns';

const of = (headings: readonly string[], ...rows: readonly (readonly Content[])[]) => {
  const { columns, rows: made } = inColumns(
    shownTable(
      'Numbers',
      headings.map((heading) => ({ heading })),
      rows,
    ),
  );
  return { columns, rows: [...made] };
};

test('a column of numbers stays one of numbers, in full', () => {
  expect(of(['layer', 'mean μ'], [[0], [0.30000000000000004]], [[1], [' ', -1e-17]])).toEqual({
    columns: ['layer', 'mean μ'],
    rows: [
      [0, 0.30000000000000004],
      [1, -1e-17],
    ],
  });
});

test('the head of a row is its first cell, and without heads columns are called name and value', () => {
  expect(of(['', ''], ['trace', 1.5], ['determinant', figure(0.25, { digits: 2 })])).toEqual({
    columns: ['name', 'value'],
    rows: [
      ['trace', 1.5],
      ['determinant', 0.25],
    ],
  });
});

test('several numbers in a cell become several columns, and brackets between them say nothing', () => {
  expect(of(['range', 'μ', '(0, 1) becomes'], [['image'], [-0.1, ' ', 0.1], ['(', 0.5, ', ', 1, ')']])).toEqual({
    columns: ['range', 'μ', 'μ 2', '(0, 1) becomes', '(0, 1) becomes 2'],
    rows: [['image', -0.1, 0.1, 0.5, 1]],
  });
});

test('words beside a number are kept with the number in full at its place, and the number stands alone as well', () => {
  expect(of(['', 'bound'], [['H'], ['≤ ', 0.9890367686179035]], [['J'], ['none']])).toEqual({
    columns: ['name', 'bound', 'bound number'],
    rows: [
      ['H', '≤ 0.9890367686179035', 0.9890367686179035],
      ['J', 'none', null],
    ],
  });
});

test('where rows hold unlike numbers of things, none is lost and what is missing is null', () => {
  const { columns, rows } = of(
    ['', 'SELU'],
    [['kind'], ['attracts']],
    [['λ'], [1.05]],
    [['pair'], [0.5, ' + ', 2, ' i']],
  );
  expect(columns).toEqual(['name', 'SELU', 'SELU number', 'SELU number 2']);
  expect(rows).toEqual([
    ['kind', 'attracts', null, null],
    ['λ', '1.05', 1.05, null],
    ['pair', '0.5 + 2 i', 0.5, 2],
  ]);
});

test('no two columns have the same name, whatever the heads', () => {
  const { columns, rows } = of(['a', 'a', 'a number'], [['x'], ['y ', 1], ['z ', 2]], [['x'], ['y', 3, 4]]);
  expect(columns).toEqual(['a', 'a 2', 'a number', 'a number 2', 'a number 3', 'a number number']);
  // Of each cell the words at their place, then its numbers in the order of reading.
  expect(rows).toEqual([
    ['x', 'y 1', 1, null, 'z 2', 2],
    ['x', 'y34', 3, 4, null, null],
  ]);
});

test('a footnote, a line break or a soft hyphen leaves one line of words', () => {
  expect(of(['eigen\u00advalue'], [['holds\n  ', '¹\u00a0see below ']])).toEqual({
    columns: ['eigenvalue'],
    rows: [['holds ¹ see below']],
  });
});

test('letters are words, signs and numbers without digits are not numbers', () => {
  const kind = { mark: 'kind', of: 'saddle' } as const;
  expect(
    of(
      ['', 'is'],
      [say`${letter('ν', 'variance')} of ${figure(2)}`, [kind, ' ', { verdict: 'proved' }]],
      ['f', Infinity],
    ),
  ).toEqual({
    columns: ['name', 'name number', 'is'],
    rows: [
      ['ν of 2', 2, 'proved'],
      ['f', null, 'beyond all bounds'],
    ],
  });
  expect(of(['is'], [styled('muted', 'none')], [null]).rows).toEqual([['none'], [null]]);
});

test('a column that is on screen only is in no file, one for files only is there as it is', () => {
  const table = {
    ...{ id: 'x', words: 'X' },
    columns: [
      { name: 'choose', heading: 'Choose', screen: true },
      { name: 'nu', heading: 'variance' },
      { name: 'end' },
    ] as const,
    rows: [[null, 1, -Infinity]],
  };
  expect(inColumns(table)).toEqual({ columns: ['nu', 'end'], rows: [[1, -Infinity]] });
});

test('an empty table is a table without rows', () => {
  expect(of(['a', 'b'])).toEqual({ columns: ['a', 'b'], rows: [] });
  expect(of([])).toEqual({ columns: [], rows: [] });
});
