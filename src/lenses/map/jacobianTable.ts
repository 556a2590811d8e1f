import { shownTable, type Table } from '../../export/tables/Table';
import { letter, mu, nu, say } from '../../export/tables/Text';
import type { FixedPoint } from '../../math/types';

const format = { digits: 6 };

/** For the captions of H's numbers, since at a kink there is no H. */
export const kinkNote = ({ kink }: FixedPoint) => (kink ? ': averaged slopes at the kink' : '');

/** H at a fixed point: how small errors in mean and variance pass through one layer. */
export function jacobianTable(point: FixedPoint): Table {
  const [mean, variance] = point.H;
  return shownTable(
    `Jacobian${kinkNote(point)}`,
    [
      { heading: '', head: true },
      { heading: say`∂/∂${mu}`, right: true, format },
      { heading: say`∂/∂${nu}`, right: true, format },
    ],
    [
      [letter('μ̃', 'mean'), ...mean],
      [letter('ν̃', 'variance'), ...variance],
    ],
  );
}
