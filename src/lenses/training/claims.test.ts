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

test('every seed of SELU ends below every seed of batch norm, and alpha dropout costs at every depth', () => {
  expect(judged('below')).toMatchObject({ holds: depths, fails: [] });
  expect(judged('dropout')).toMatchObject({ holds: [], fails: depths });
});

test('a depth at which the seeds overlap neither holds nor fails, and the verdict says so', () => {
  const spread = (kind: string) => {
    const { low, high } = figureOf('usual', kind, '8')!;
    return [low.at(-1)!, high.at(-1)!] as const;
  };
  const [[low, high], [least, most]] = [spread('selu'), spread('relu')];
  expect(low < most && least < high).toBe(true);
  const { holds, fails, verdict } = judged('relu');
  expect([...holds, ...fails]).not.toContain('8');
  expect(verdict).toContain('with 8 layers the seeds overlap');
});

test('where more is learnt plain ReLU ends below SELU with 8 and 16 layers, every seed of it', () => {
  const { verdict, table } = judged('relu');
  expect(verdict).toContain(
    'At rate 0.03 over 60 epochs, the noise mode, it holds with 32 layers for every seed; does not with 8 and 16 layers, for no seed.',
  );
  const [first] = [...table.rows].map((row) => row.map((cell) => Number(plain(cell!))));
  expect(first!.slice(-2)).toEqual(['selu', 'relu'].map((kind) => figureOf('noise', kind, '8')!.losses.at(-1)));
});

test('the table has what is in the middle of all seeds', () => {
  for (const [depth, selu, relu] of [...judged('relu').table.rows].map((row) => row.map((cell) => plain(cell!)))) {
    expect(Number(selu)).toBe(figureOf('usual', 'selu', depth!)!.losses.at(-1));
    expect(Number(relu)).toBe(figureOf('usual', 'relu', depth!)!.losses.at(-1));
  }
});
