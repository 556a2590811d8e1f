import { shownTable, type Table } from '../../export/tables/Table';
import { letter, mu, nu, say } from '../../export/tables/Text';
import type { FixedPoint } from '../../math/types';

/**
 * What a layer of random weights holds at a fixed point: how far its units' outputs spread, what the mean-field map
 * follows, and what becomes of gradients. One unit of the paper's has no use for them.
 */
export function activationsTable(point: FixedPoint, gradients: number): Table {
  return shownTable(
    'Activations and gradients there',
    [
      { heading: '', head: true },
      { heading: '', right: true, format: { digits: 6 } },
    ],
    [
      [say`deviation of the units’ outputs √${nu}`, Math.sqrt(point.nu)],
      [say`second moment ${letter('q')} = ${nu} + ${mu}²`, point.nu + point.mu * point.mu],
      ['χ, factor of squared gradients a layer', gradients],
    ],
  );
}
