import { memo, useMemo } from 'react';
import { fixedPointTable } from '../../export/tables/fixedPointTable';
import type { FixedPoint } from '../../math/types';
import { DataTable } from '../../pieces/table/DataTable';
import type { Explorer } from '../../state/Explorer';
import { shortPoint } from '../../state/point/shortPoint';

export interface FixedPointTableProps {
  readonly points: readonly FixedPoint[];
  /** Index of the point whose Jacobian is shown; −1 for none. */
  readonly selected: number;
  readonly onChange: Explorer['dispatch'];
}

/** Every fixed point found, a row each; the chosen row's Jacobian is shown beside it. */
export const FixedPointTable = memo(function FixedPointTable({ points, selected, onChange }: FixedPointTableProps) {
  const table = useMemo(() => fixedPointTable(points), [points]);
  return (
    <>
      <DataTable
        table={table}
        className="fixed-point-table"
        look={(index) => ({ selected: index === selected })}
        slots={{
          choose: (index) => (
            <label className="choose">
              <input
                type="radio"
                name="fixed-point"
                checked={index === selected}
                aria-label={`Jacobian at fixed point ${index + 1}, ${points[index]!.kind}`}
                onChange={() => onChange({ selected: shortPoint(points, index) })}
              />
            </label>
          ),
        }}
      />
      {points.some((point) => point.boundary) && (
        <p className="note">Collapsed: with ν = 0 the layer gives one and the same value, whatever comes in.</p>
      )}
    </>
  );
});
