import { expect, test } from 'vitest';
import { plain } from '../../export/tables/Text';
import { trainingClaimTable, trainingModeTable } from '../../state/tables/trainingTable';
import { judged } from './claims';
import { figureOf, figures } from './readFigures';

const [{ depths, epochs }] = trainingModeTable;

test('the page has figures of every kind that a claim is about, at every depth, epoch by epoch', () => {
  for (const { kinds } of trainingClaimTable)
    for (const kind of kinds)
      for (const depth of depths) {
        const figure = figureOf('usual', kind, depth)!;
        expect(figure.losses, `${kind} ${depth}`).toHaveLength(epochs);
        for (const [k, loss] of figure.losses.entries()) {
          expect(figure.low[k]!).toBeLessThanOrEqual(loss);
          expect(figure.high[k]!).toBeGreaterThanOrEqual(loss);
        }
        expect(figure.right).toHaveLength(figure.seeds);
      }
  expect(figures.every(({ seeds }) => seeds >= 1)).toBe(true);
});

test('SELU ends below batch norm at every depth, but not below ReLU; noise does not grow, and dropout costs', () => {
  expect(judged('below').fails).toEqual([]);
  for (const claim of ['relu', 'noise', 'dropout'] as const)
    expect(judged(claim).fails.length, claim).toBeGreaterThan(0);
});

test('a verdict says of each depth what the table says', () => {
  const { holds, fails, table } = judged('relu');
  expect([...holds, ...fails].sort()).toEqual([...depths].sort());
  for (const [depth, selu, relu] of [...table.rows].map((row) => row.map((cell) => Number(plain(cell!)))))
    expect(holds.includes(`${depth}` as (typeof depths)[number])).toBe(selu! < relu!);
});
