import { shownTable, type Table } from '../../export/tables/Table';
import { figure, type Mark, mu, nu, say, type Text } from '../../export/tables/Text';
import type { Detail } from '../../worker/theorems/proofMessages';

type Side = readonly [low: number, high: number];

/** The image of the box and, for Theorem 1, its fixed points: what the paper states beside what is certified. */
export function rangeTable({ image, stated, fixedPoints }: Detail): Table {
  const outer = fixedPoints?.outer;
  return shownTable(
    'Where it leads, as drawn on the plane',
    [
      { heading: 'range', head: true },
      { heading: mu, right: true },
      { heading: nu, right: true },
    ],
    [
      row('image of the box', 'image', [image.mu.lo, image.mu.hi], [image.nu.lo, image.nu.hi]),
      ...(stated ? [row('fixed points, stated', 'stated', stated.mu, stated.nu, 6)] : []),
      ...(outer
        ? [row('fixed points, certified', 'proved', [outer.mu.lo, outer.mu.hi], [outer.nu.lo, outer.nu.hi])]
        : []),
    ],
  );
}

function row(words: string, of: 'image' | 'stated' | 'proved', means: Side, variances: Side, digits = 5): Text[] {
  const side = ([low, high]: Side) =>
    say`${figure(low, { digits, toward: 'down' })}\n${figure(high, { digits, toward: 'up' })}`;
  const sample: Mark = { mark: 'range', of };
  return [[sample, words], side(means), side(variances)];
}
