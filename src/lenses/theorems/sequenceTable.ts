import { shownTable, type Table } from '../../export/tables/Table';
import { figure, mu, nu, say, type Text } from '../../export/tables/Text';
import type { SequenceResult } from '../../worker/theorems/sequenceMessages';

type Cells = SequenceResult['images'][number];

/** What can be there after each layer, as far as it was followed: the hull of the boxes, whose ends are proved. */
export function sequenceTable({ images, request }: SequenceResult): Table {
  const { range, target, weights } = request;
  const made = shownTable(
    'All that can be there, layer by layer',
    [
      { heading: 'layer', head: true },
      { heading: mu, right: true },
      { heading: nu, right: true },
      { name: 'boxes', heading: 'boxes', right: true, counts: true },
      { name: 'inside', heading: 'in the box' },
    ],
    images.map((cells, layer) => [
      layer,
      side(cells, 'mu'),
      side(cells, 'nu'),
      cells.length,
      inside(cells, target) ? 'yes' : 'not yet',
    ]),
  );
  return { ...made, id: 'any-weights-layer-by-layer', parameters: { ...weights, ...range } };
}

/** From the least end to the greatest, rounded outward so that it holds as written. */
function side(cells: Cells, of: 'mu' | 'nu'): Text {
  const low = cells.reduce((least, cell) => Math.min(least, cell[of].lo), Infinity);
  const high = cells.reduce((most, cell) => Math.max(most, cell[of].hi), -Infinity);
  return say`${figure(low, { digits: 4, toward: 'down' })} to ${figure(high, { digits: 4, toward: 'up' })}`;
}

function inside(cells: Cells, target: SequenceResult['request']['target']): boolean {
  return cells.every((cell) =>
    (['mu', 'nu'] as const).every((of) => target[of][0] <= cell[of].lo && cell[of].hi <= target[of][1]),
  );
}
