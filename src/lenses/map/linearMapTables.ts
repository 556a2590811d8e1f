import { shownTable, type Table } from '../../export/tables/Table';
import type { LinearMap } from '../../math/fixedPoints/linearMap';

/** Singular values, trace and determinant of H. */
export function linearMapTables({ singular, trace, determinant }: LinearMap): readonly Table[] {
  const [first, second] = singular.values;
  return [
    numbers('Singular values', ['σ₁, long half-axis', first], ['σ₂, short half-axis', second]),
    numbers(
      'Trace and determinant',
      ['trace, sum of the eigenvalues', trace],
      ['determinant, their product', determinant],
    ),
  ];
}

function numbers(caption: string, ...rows: readonly (readonly [words: string, value: number])[]): Table {
  return shownTable(
    caption,
    [
      { heading: '', head: true },
      { heading: '', right: true, format: { digits: 6 } },
    ],
    rows,
  );
}
