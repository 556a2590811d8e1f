import { shownTable, type Table } from '../../../export/tables/Table';
import { figure, type Letter, letter, mu, nu, say, styled, type Text } from '../../../export/tables/Text';
import type { Means, NormalizingColumn, NormalizingResult } from '../../../worker/activation/normalizingMessages';

type Row = readonly [words: Text, how: 'proved' | 'numerical', of: (column: NormalizingColumn) => Text | null];

const [omega, tau] = [letter('ω'), letter('τ')];
/** Of what is proved: rounded inward, so that it holds as written. */
const range = ([low, high]: readonly [number, number]): Text =>
  say`${figure(low, { digits: 4, toward: 'up' })} to ${figure(high, { digits: 4, toward: 'down' })}`;

/** Where no end was found up to `limit`, it says so. */
const followed = ([low, high]: readonly [number, number], limit: number): Text =>
  say`${low === -limit ? 'below ' : ''}${figure(low, { digits: 3 })} to ${high === limit ? 'above ' : ''}${figure(high, { digits: 3 })}`;

/** What the point is fixed by, and what stands there for an activation as it stands; a row only where one has it. */
const constants: readonly (readonly [Letter, standing: Text, (means: Means) => number | undefined])[] = [
  [letter('λ'), 'as it is', (means) => (means.by === 'constants' ? means.lambda : undefined)],
  [letter('α'), 'as it is', (means) => besideOf(means, 'alpha')],
  [letter('β'), 'as it is', (means) => besideOf(means, 'beta')],
  [letter('a'), 1, (means) => (means.by === 'affine' ? means.factor : undefined)],
  [letter('c'), 0, (means) => (means.by === 'affine' ? means.shift : undefined)],
];

const besideOf = (means: Means, key: 'alpha' | 'beta') =>
  means.by === 'constants' && means.beside?.key === key ? means.beside.value : undefined;

/** What the table says of each activation, and how it is known. */
const rows: readonly Row[] = [
  ['kind of the point', 'numerical', ({ numeric }) => numeric?.kind ?? null],
  [
    say`rate, largest eigenvalue of ${letter('H')}`,
    'numerical',
    ({ numeric }) => (numeric ? figure(numeric.rate, { negligible: 1e-12 }) : null),
  ],
  [
    say`norm of ${letter('H')} at the fixed point`,
    'proved',
    ({ proved: { norm } }) => (norm === undefined ? null : say`≤ ${figure(norm, { digits: 5, toward: 'up' })}`),
  ],
  [say`largest box found, ${mu}`, 'proved', ({ proved: { box } }) => (box ? range(box.domain.mu) : null)],
  [say`largest box found, ${nu}`, 'proved', ({ proved: { box } }) => (box ? range(box.domain.nu) : null)],
  [
    'factor in it, every layer',
    'proved',
    ({ proved: { box } }) => (box?.rate === undefined ? null : say`≤ ${figure(box.rate, { digits: 4, toward: 'up' })}`),
  ],
  [say`tolerated ${tau}`, 'proved', ({ proved: { growth } }) => (growth ? range(growth.tau) : null)],
  [say`tolerated ${omega}`, 'proved', ({ proved: { growth } }) => (growth ? range(growth.omega) : null)],
  [say`tolerated ${tau}`, 'numerical', ({ numeric }) => (numeric?.tau ? followed(numeric.tau, 20) : null)],
  [say`tolerated ${omega}`, 'numerical', ({ numeric }) => (numeric?.omega ? followed(numeric.omega, 5) : null)],
  [say`gradient factor ${letter('χ')}`, 'numerical', ({ numeric }) => (numeric ? figure(numeric.chi) : null)],
];

/** Everything found of the reader's activation, with SELU's column beside it; `busy` while more may be found. */
export function normalizingTable({ columns, request }: NormalizingResult, name: string, busy: boolean): Table {
  const [mine, selu] = columns;
  const missing = busy ? '…' : '–';
  const fixedBy = constants
    .filter(([, , of]) => columns.some(({ means }) => means && of(means) !== undefined))
    .map(([words, standing, of]): Row => {
      const cell = ({ means }: NormalizingColumn) => {
        const value = means && of(means);
        if (value !== undefined) return figure(value, { digits: 6, negligible: 1e-15 });
        return means?.by === 'itself' ? standing : null;
      };
      return [words, 'numerical', cell];
    });
  const made = shownTable(
    'Self-normalizing?',
    [
      { name: 'what', heading: '', head: true },
      { name: 'known', heading: '' },
      { name: 'mine', heading: name, right: true },
      { name: 'SELU', heading: 'SELU', right: true },
    ],
    [...fixedBy, ...rows].map(([words, how, of]) => [
      say`${words} ${styled('muted', how === 'proved' ? '(proved)' : '(numerical)')}`,
      how,
      (mine && of(mine)) ?? (selu ? '–' : missing),
      (selu && of(selu)) ?? missing,
    ]),
  );
  // On screen the row's own words say how it is known; a column of its own would not fit a phone.
  const inFiles = made.columns.map((column) => (column.name === 'known' ? { name: 'known' } : column));
  return {
    ...made,
    id: 'self-normalizing',
    columns: inFiles,
    parameters: { ...request.shape, ...request.target, omega: 0, tau: 1 },
  };
}
