import { heatTable } from '../state/heatTable';
import type { HeatField } from './Picture';
import { type Row, rowsOf, type Table } from './Table';

/**
 * The heat map as a table, one row a cell, from the lowest row on: the middle of the cell, its number, and where an
 * orbit from there ends if that is what was asked. Its numbers are of single precision, as the page keeps them.
 */
export function heatRows(field: HeatField): Table {
  const { request, columns, rows, values, classes, attractors } = field;
  const { heat, window, nuScale } = request;
  const numbered = values.length > 0;
  const classed = classes.length > 0;
  const log = nuScale === 'log';
  const low = log ? Math.log(window.nuMin) : window.nuMin;
  const high = log ? Math.log(window.nuMax) : window.nuMax;
  const ends: readonly Row[] = [
    ['diverges', null, null],
    ['undecided', null, null],
    ...attractors.map(({ kind, points }) => [kind, points[0]?.mu ?? null, points[0]?.nu ?? null] as const),
  ];
  return {
    id: 'heat',
    words: `Heat map: ${heatTable.find(({ id }) => id === heat)?.words ?? heat}`,
    columns: ['mu', 'nu', ...(numbered ? [heat] : []), ...(classed ? ['end', 'end_mu', 'end_nu'] : [])],
    rows: rowsOf(function* () {
      for (let index = 0; index < columns * rows; index += 1) {
        const at = low + ((Math.floor(index / columns) + 0.5) * (high - low)) / rows;
        const mu = window.muMin + (((index % columns) + 0.5) * (window.muMax - window.muMin)) / columns;
        const value = values[index]!;
        yield [
          ...[mu, log ? Math.exp(at) : at],
          ...(numbered ? [Number.isNaN(value) ? null : value] : []),
          ...(classed ? (ends[classes[index]!] ?? []) : []),
        ];
      }
    }),
  };
}
