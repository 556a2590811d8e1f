import { shownTable, type Table } from '../../export/tables/Table';
import { figure, letter, mu, nu, say, type Text } from '../../export/tables/Text';
import type { FixedPoint } from '../../math/types';

/** A derivative; beside those of its row, or beside 1, it may be nothing but rounding. */
const entries = (row: readonly [number, number]): Text[] =>
  row.map((value) => figure(value, { digits: 6, negligible: 1e-15 * Math.max(1, ...row.map(Math.abs)) }));

/** For the captions of H's numbers, since at a kink there is no H. */
export const kinkNote = ({ kink }: FixedPoint) => (kink ? ': averaged slopes at the kink' : '');

const columns = [
  { heading: '', head: true },
  { heading: say`∂/∂${mu}`, right: true },
  { heading: say`∂/∂${nu}`, right: true },
] as const;

/** H at a fixed point: how small errors in mean and variance pass through one layer. */
export function jacobianTable(point: FixedPoint): Table {
  const [mean, variance] = point.H;
  return shownTable(`Jacobian${kinkNote(point)}`, columns, [
    [letter('μ̃', 'mean'), ...entries(mean)],
    [letter('ν̃', 'variance'), ...entries(variance)],
  ]);
}
