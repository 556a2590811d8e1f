import { shownTable, type Table } from '../../export/tables/Table';
import type { LinearMap } from '../../math/fixedPoints/linearMap';

/** Singular values, trace and determinant of H. */
export function linearMapTables({ singular, trace, determinant }: LinearMap): readonly Table[] {
  const [first, second] = singular.values;
  // Beside σ₁ what is left of σ₂, trace and determinant is rounding where they are 0, as at ω = 0.
  const rounding = 1e-15 * first;
  return [
    numbers('Singular values', rounding, ['σ₁, long half-axis', first], ['σ₂, short half-axis', second]),
    numbers(
      'Trace and determinant',
      rounding * Math.max(1, first),
      ['trace, sum of the eigenvalues', trace],
      ['determinant, their product', determinant],
    ),
  ];
}

function numbers(
  caption: string,
  negligible: number,
  ...rows: readonly (readonly [words: string, value: number])[]
): Table {
  return shownTable(
    caption,
    [
      { heading: '', head: true },
      { heading: '', right: true, format: { digits: 6, negligible } },
    ],
    rows,
  );
}
