import { useLayoutEffect, useMemo, useRef } from 'react';
import type { LayerMark } from '../charts';
import { layerTable } from '../export/tables/orbitTables';
import type { Orbit } from '../math/types';
import { DataTable } from '../pieces/table/DataTable';

export interface OrbitLayersProps {
  readonly orbits: readonly Orbit[];
  /** The layer shown; null: all of them. */
  readonly playhead: number | null;
  readonly mark: LayerMark | null;
  readonly onMark: (mark: LayerMark | null) => void;
}

/** Every layer of every orbit in numbers, one table per orbit. */
export function OrbitLayers({ orbits, playhead, mark, onMark }: OrbitLayersProps) {
  const tables = useMemo(() => orbits.map(layerTable), [orbits]);
  const box = useRef<HTMLElement>(null);
  // The layer that is played stays in sight, without moving anything but the rows.
  useLayoutEffect(() => {
    const rows = box.current;
    const row = rows?.querySelector('[aria-current]');
    if (!rows || !row || playhead === null) return;
    const [outer, inner] = [rows.getBoundingClientRect(), row.getBoundingClientRect()];
    const head = 2 * inner.height;
    if (inner.top < outer.top + head) rows.scrollTop += inner.top - outer.top - head;
    else if (inner.bottom > outer.bottom) rows.scrollTop += inner.bottom - outer.bottom;
  }, [playhead]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <section ref={box} className="orbit-layers" aria-label="Orbits in numbers" tabIndex={0}>
      {tables.map((table, orbit) => (
        <DataTable
          key={table.id}
          table={table}
          onPointerLeave={() => onMark(null)}
          look={(layer) => ({
            selected: layer === playhead || (mark?.layer === layer && (mark.orbit ?? orbit) === orbit),
            current: layer === playhead,
            onPointerEnter: () => onMark({ orbit, layer }),
          })}
        />
      ))}
    </section>
  );
}
