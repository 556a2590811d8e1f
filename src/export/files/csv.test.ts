import { expect, test } from 'vitest';
import { table } from '../tables/Table';
import { csv } from './csv';

test('for spreadsheets with decimal comma, cells stand between semicolons and numbers have a comma', () => {
  const numbers = table('t', 'A table', 'name mu nu', function* () {
    yield ['a,b', 0.5, -1.25e-7];
    yield ['c;d', 3, Number.POSITIVE_INFINITY];
    yield ['e', null, 1e21];
  });
  expect([...csv(numbers, 'decimal comma')].join('')).toBe(
    '\uFEFFname;mu;nu\r\na,b;0,5;-1,25e-7\r\n"c;d";3;inf\r\ne;;1e+21\r\n',
  );
  expect([...csv(numbers)].join('')).toBe('name,mu,nu\r\n"a,b",0.5,-1.25e-7\r\nc;d,3,inf\r\ne,,1e+21\r\n');
});
