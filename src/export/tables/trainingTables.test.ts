import { expect, test } from 'vitest';
import type { Run } from '../../worker/training/Run';
import { csv } from '../files/csv';
import { risesOf, trainedUnitsTable, trainingFileTables, trainingTable } from './networks/trainingTables';

const numbers = (...values: number[]) => Float32Array.from(values);

function run(seed: number, losses: readonly number[], diverged?: number): Run {
  const records = [Number.NaN, ...losses].map((loss, epoch) => ({
    ...{ epoch, rate: epoch && 0.5, time: 0.5 * epoch, loss, heldOut: { loss: 2, right: 0.75 } },
    ...{ mu: numbers(0, 0.25), nu: numbers(1, 2), gradients: numbers(4), sums: numbers(0, 1, 0.5, 1) },
  }));
  const state = { epoch: losses.length, time: 1, all: numbers(), ...(diverged && { diverged }) };
  const net = {
    parameters: { omega: 0, tau: 1, lambda: 1, alpha: 1 },
    ...{ norm: 'none' as const, depth: 1, width: 2, classes: 10, batch: 64, seed },
  };
  return { id: `${seed}`, net, state, records, elapsed: 1 };
}

const rows = (table: Parameters<typeof csv>[0]) => [...csv(table)].join('').trim().split(/\r?\n/);

test('of several seeds the one in the middle is told, beside what the page’s own runs had come to', () => {
  const net = { kind: 'selu', depth: '8', runs: [run(1, [2, 1]), run(2, [2, 4]), run(3, [2, 1.5])] } as const;
  const [head, row] = rows(trainingTable([net], (_, __, epoch) => epoch / 8)).slice(-2);
  expect(head).toBe('network,layers,epochs,loss,loss_of_page,rises,unseen_right');
  expect(row).toBe('SELU,8,2,1.5,0.25,0,75');
});

test('divergence is a word where the loss would be, and a step in the files', () => {
  const net = { kind: 'bn', depth: '4', runs: [run(1, [2, Number.NaN], 30)] } as const;
  expect(rows(trainingTable([net])).at(-1)).toBe('BN,4,2,diverged,,75');
  const [losses, layers, units] = trainingFileTables([net]);
  expect(rows(losses!).at(-1)).toBe('bn,4,1,2,0.5,1,,2,0.75,30');
  expect(rows(layers!).slice(-2)).toEqual(['bn,4,1,2,0,0,1,', 'bn,4,1,2,1,0.25,2,4']);
  expect(rows(units!).slice(-2)).toEqual(['bn,4,1,2,1,0,0,1', 'bn,4,1,2,1,1,0.5,1']);
});

test('units are counted where the theorem speaks, and nothing is said of maps that were not asked', () => {
  const [, now] = run(1, [1]).records;
  const table = trainedUnitsTable(now!, now!, undefined);
  expect(rows(table).slice(-4)).toEqual([
    expect.stringContaining('50,50'),
    expect.stringContaining('50,50'),
    expect.stringMatching(/not asked.*not known/),
    expect.stringContaining('1,1'),
  ]);
});

test('a rise is an epoch whose loss is above that before', () => {
  expect(risesOf([3, 2, 2.5, 1, 1])).toBe(0.25);
  expect(risesOf([3])).toBeNaN();
});
