import { parameterOf } from '../../state/tables/parameterTable';
import type { BranchResult } from '../../worker/parameters/regimeMessages';
import { inRows } from './inRows';
import { type Table, table } from './Table';

/**
 * Fixed points and attracting cycles while one parameter varies, curve by curve, and what becomes of starts at its
 * samples.
 */
export function branchTables({ request, branches, cycles, kinds }: BranchResult): readonly Table[] {
  const { of, min, max } = request.axis;
  const along = `along ${parameterOf(of).symbol}`;
  return [
    table('branches', `Fixed points and cycles ${along}`, `branch kind ${of} mu nu`, function* () {
      for (const [branch, { stable, points }] of branches.entries())
        yield* inRows(points, 3, branch, stable ? 'attracting' : 'repelling or saddle');
      for (const { value, mu, nu } of cycles) yield [null, 'attracting cycle', value, mu, nu];
    }),
    table(`ends-${of}`, `What becomes of starts ${along}`, `${of} end`, function* () {
      for (const [index, kind] of kinds.entries()) yield [min + ((max - min) * index) / (kinds.length - 1), kind];
    }),
  ];
}
