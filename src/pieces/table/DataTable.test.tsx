import { renderToStaticMarkup as render } from 'react-dom/server';
import { expect, test } from 'vitest';
import { shownTable } from '../../export/tables/Table';
import { figure, mu, say, styled } from '../../export/tables/Text';
import { DataTable } from './DataTable';

const table = shownTable(
  'What is known',
  [
    { heading: '', head: true },
    { heading: say`mean ${mu}`, right: true, format: { digits: 3, negligible: 1e-9 } },
    { heading: 'words' },
  ],
  [
    ['first', 0.123456, say`at most ${figure(0.98765, { digits: 2, toward: 'up' })}`],
    ['second', 1e-12, styled('muted', 'none')],
    ['third', Number.NaN, 'one\ntwo'],
  ],
);

test('a table has its caption, a scope for every head, and every number in full beside what is shown', () => {
  const page = render(<DataTable table={table} busy />);
  expect(page).toContain('<table class="results" aria-busy="true"><caption>What is known</caption>');
  expect(page).toContain('<td></td><th scope="col" class="number">mean <i class="symbol mean">μ</i></th>');
  expect(page).toContain('<th scope="row">first</th>');
  const numbers = [...page.matchAll(/<data[^>]*value="([^"]*)"[^>]*>([^<]*)</g)].map(([, full, shown]) => [
    full,
    shown,
  ]);
  expect(numbers).toEqual([
    ['0.123456', '0.123'],
    ['0.98765', '0.99'],
    ['1e-12', '0'],
    ['no value', 'no value'],
  ]);
  expect(page).toContain('<span class="muted">none</span>');
  expect(page).toContain('one<br/>two');
});

test('a control stands where its column has a slot, around what the table says there', () => {
  const page = render(
    <DataTable
      table={table}
      slots={{ words: (row, said) => <b id={`row${row}`}>{said}</b> }}
      look={(row) => ({ selected: row === 1, current: row === 2 })}
    />,
  );
  expect(page).toContain('<td><b id="row1"><span class="muted">none</span></b></td>');
  expect(page.match(/data-selected="true"/g)).toHaveLength(1);
  expect(page).toContain('<tr data-selected="true"><th scope="row">second');
  expect(page).toContain('<th scope="row" aria-current="step">third');
});

test('a table without headings has no row of heads, and columns for files only are not shown', () => {
  const bare = { ...table, columns: [{ name: 'a', heading: '' }, { name: 'b' }, { name: 'c', heading: '' }] };
  const page = render(<DataTable table={bare} />);
  expect(page).not.toContain('<thead>');
  expect(page.match(/<td>/g)).toHaveLength(6);
});
