import { shownTable, type Table } from '../../export/tables/Table';
import { figure, say, type Text } from '../../export/tables/Text';
import type { Complex, FixedPoint } from '../../math/types';
import { kinkNote } from './jacobianTable';

/** The eigenvalues and the norm of H at a fixed point. */
export function eigenvalueTable(point: FixedPoint): Table {
  const [larger, smaller] = point.eigenvalues;
  return shownTable(
    `Eigenvalues and norm${kinkNote(point)}`,
    [
      { heading: '', head: true },
      { heading: '', right: true, format: { digits: 6 } },
    ],
    [
      ['eigenvalue of H, larger in size', complex(larger)],
      ['eigenvalue of H, smaller in size', complex(smaller)],
      ['norm of H (largest singular value)', point.norm],
    ],
  );
}

function complex({ re, im }: Complex): Text {
  if (im === 0) return re;
  return say`${figure(re)} ${im > 0 ? '+' : ''}${figure(im)} i`;
}
