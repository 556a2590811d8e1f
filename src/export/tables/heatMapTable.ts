import type { HeatPicture } from '../../math/HeatPicture';
import { heatTable } from '../../state/tables/heatTable';
import { known } from './cells';
import { gridCells } from './gridCells';
import { type Row, type Table, table } from './Table';

/**
 * The heat map as a table, one row a cell, from the lowest row on: the middle of the cell, its number, and where an
 * orbit from there ends if that is what was asked. Its numbers are of single precision, as the page keeps them.
 */
export function heatMapTable(field: HeatPicture): Table {
  const { request, values, classes, attractors } = field;
  const { heat, window, nuScale } = request;
  const numbered = values.length > 0;
  const classed = classes.length > 0;
  const ends: readonly Row[] = [
    ['diverges', null, null],
    ['undecided', null, null],
    ...attractors.map(
      ({ kind, points, line }) => [line ? 'line' : kind, points[0]?.mu ?? null, points[0]?.nu ?? null] as const,
    ),
  ];
  return table(
    'heat',
    `Heat map: ${heatTable.find(({ id }) => id === heat)?.words ?? heat}`,
    `mu nu${numbered ? ` ${heat}` : ''}${classed ? ' end end_mu end_nu' : ''}`,
    function* () {
      for (const [index, mu, nu] of gridCells(field, window, nuScale)) {
        yield [
          ...[mu, nu],
          ...(numbered ? [known(values[index]!)] : []),
          ...(classed ? (ends[classes[index]!] ?? []) : []),
        ];
      }
    },
  );
}
