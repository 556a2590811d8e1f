import type { SignsPicture } from '../../math/SignsPicture';
import { gridCells } from './gridCells';
import { type Table, table } from './Table';

/** The signs between the nullclines, a row a cell from the lowest row on: 1 where it holds, 0 elsewhere. */
export function signTable({ request, columns, rows, masks }: SignsPicture): Table {
  const { meanGrows, varianceGrows, meanLeaps, varianceLeaps } = masks;
  return table(
    'signs',
    'Signs between the nullclines',
    'mu nu mean_grows variance_grows mean_leaps variance_leaps',
    function* () {
      for (const [k, mu, nu] of gridCells({ columns, rows }, request.window, request.nuScale))
        yield [mu, nu, meanGrows[k]!, varianceGrows[k]!, meanLeaps[k]!, varianceLeaps[k]!];
    },
  );
}
