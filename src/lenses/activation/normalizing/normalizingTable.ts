import { shownTable, type Table } from '../../../export/tables/Table';
import { figure, say, styled, type Text } from '../../../export/tables/Text';
import type { NormalizingColumn, NormalizingResult } from '../../../worker/activation/normalizingMessages';

type Row = readonly [words: Text, how: 'proved' | 'numerical', of: (column: NormalizingColumn) => Text | null];

const range = ([low, high]: readonly [number, number], digits = 4): Text =>
  say`${figure(low, { digits })} to ${figure(high, { digits })}`;

/** Where no end was found up to `limit`, it says so. */
const followed = ([low, high]: readonly [number, number], limit: number): Text =>
  say`${low === -limit ? 'below ' : ''}${figure(low, { digits: 3 })} to ${high === limit ? 'above ' : ''}${figure(high, { digits: 3 })}`;

/** What the table says of each activation, and how it is known. */
const rows: readonly Row[] = [
  ['a', 'numerical', ({ numeric }) => (numeric ? figure(numeric.factor, { digits: 6 }) : null)],
  ['c', 'numerical', ({ numeric }) => (numeric ? figure(numeric.shift, { digits: 6 }) : null)],
  ['kind of (0, 1)', 'numerical', ({ numeric }) => numeric?.kind ?? null],
  ['rate, largest eigenvalue of H', 'numerical', ({ numeric }) => (numeric ? figure(numeric.rate) : null)],
  [
    'norm of H at the fixed point',
    'proved',
    ({ proved: { norm } }) => (norm === undefined ? null : say`≤ ${figure(norm, { digits: 5, toward: 'up' })}`),
  ],
  ['largest box found, μ', 'proved', ({ proved: { box } }) => (box ? range(box.domain.mu) : null)],
  ['largest box found, ν', 'proved', ({ proved: { box } }) => (box ? range(box.domain.nu) : null)],
  [
    'factor in it, every layer',
    'proved',
    ({ proved: { box } }) => (box?.rate === undefined ? null : say`≤ ${figure(box.rate, { digits: 4, toward: 'up' })}`),
  ],
  ['tolerated τ', 'proved', ({ proved: { growth } }) => (growth ? range(growth.tau) : null)],
  ['tolerated ω', 'proved', ({ proved: { growth } }) => (growth ? range(growth.omega) : null)],
  ['tolerated τ', 'numerical', ({ numeric }) => (numeric?.tau ? followed(numeric.tau, 20) : null)],
  ['tolerated ω', 'numerical', ({ numeric }) => (numeric?.omega ? followed(numeric.omega, 5) : null)],
  ['gradient factor χ', 'numerical', ({ numeric }) => (numeric ? figure(numeric.chi) : null)],
];

/** Everything found of the reader's activation, with SELU's column beside it. */
export function normalizingTable({ columns }: NormalizingResult, name: string): Table {
  const [mine, selu] = columns;
  const made = shownTable(
    'Self-normalizing?',
    [
      { name: 'what', heading: '', head: true },
      { name: 'known', heading: '' },
      { name: 'mine', heading: name, right: true },
      { name: 'SELU', heading: 'SELU', right: true },
    ],
    rows.map(([words, how, of]) => [
      say`${words} ${styled('muted', how === 'proved' ? '(proved)' : '(numerical)')}`,
      how,
      (mine && of(mine)) ?? '–',
      selu ? (of(selu) ?? '–') : '…',
    ]),
  );
  // On screen the row's own words say how it is known; a column of its own would not fit a phone.
  const inFiles = made.columns.map((column) => (column.name === 'known' ? { name: 'known' } : column));
  return { ...made, id: 'self-normalizing', columns: inFiles };
}
