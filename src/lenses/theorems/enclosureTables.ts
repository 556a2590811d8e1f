import { shownTable, type Table } from '../../export/tables/Table';
import { figure, mu, nu, say, type Text } from '../../export/tables/Text';
import type { Attraction } from '../../proof';

/** The certified fixed points of an attraction, each as its middle and how far the true point may be from it. */
export function enclosureTables({ fixedPoint, other }: Pick<Attraction, 'fixedPoint' | 'other'>): readonly Table[] {
  return [
    ...(fixedPoint ? [enclosed('The fixed point, certified', fixedPoint)] : []),
    ...(other ? [enclosed('The other fixed point, certified', other)] : []),
  ];
}

interface Range {
  readonly lo: number;
  readonly hi: number;
}

export const middle = ({ lo, hi }: Range) => lo + (hi - lo) / 2;

function enclosed(caption: string, point: { readonly mu: Range; readonly nu: Range }): Table {
  return shownTable(
    caption,
    [
      { heading: '', head: true },
      { heading: '', right: true, format: { digits: 8, negligible: 1e-13 } },
      { heading: '', right: true },
    ],
    [row(say`mean ${mu}`, point.mu), row(say`variance ${nu}`, point.nu)],
  );
}

function row(head: Text, range: Range): Text[] {
  const at = middle(range);
  const radius = Math.max(range.hi - at, at - range.lo);
  return [head, at, say`± ${figure(radius, { digits: 2, toward: 'up' })}`];
}
