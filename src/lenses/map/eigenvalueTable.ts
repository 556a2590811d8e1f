import { shownTable, type Table } from '../../export/tables/Table';
import { figure, say, type Text } from '../../export/tables/Text';
import type { Complex, FixedPoint } from '../../math/types';
import { kinkNote } from './jacobianTable';

/** An error multiplied by less is gone. */
const nothing = 1e-15;

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
      ['eigenvalue of H, larger in size', complex(larger, nothing)],
      // Beside the larger one the other may be nothing but the rounding of det H = 0.
      ['eigenvalue of H, smaller in size', complex(smaller, nothing * Math.max(1, Math.abs(larger.re)))],
      ['norm of H (largest singular value)', figure(point.norm, { digits: 6, negligible: nothing })],
    ],
  );
}

function complex({ re, im }: Complex, negligible: number): Text {
  if (im === 0) return figure(re, { digits: 6, negligible });
  return say`${figure(re)} ${im > 0 ? '+' : ''}${figure(im)} i`;
}
