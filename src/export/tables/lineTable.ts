import type { Continuum } from '../../math/fixedPoints/search/Continuum';
import { inRows } from './inRows';
import { type Table, table } from './Table';

/** Lines of fixed points: what errors across them are multiplied by, and their places; none for a whole plane. */
export function lineTable(continua: readonly Continuum[]): Table {
  return table('fixed-lines', 'Lines of fixed points', 'line kind eigenvalue_across mu nu', function* () {
    for (const [index, { kind, across, curve }] of continua.entries()) {
      if (curve.length === 0) yield [index + 1, kind, across, null, null];
      yield* inRows(curve, 2, index + 1, kind, across);
    }
  });
}
