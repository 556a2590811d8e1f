import { expect, test } from 'vitest';
import type { Matrix } from '../matrix/Matrix';
import { plainProducts } from '../matrix/plainProducts';
import { partsOf, sizeOf } from './layout';
import type { NetSettings, Norm } from './NetSettings';
import { trainer } from './trainer';

/** By src/reference/make_training.py with PyTorch 1.13.1: the losses of three steps, then of judging the first batch. */
const known: Readonly<Record<Norm, readonly number[]>> = {
  none: [1.1290042697382592, 0.5093871657227322, 0.7295338365463818, 0.5034248907660012],
  before: [1.6797600021492254, 0.5271285296240318, 0.7476192895355217, 0.45543473997278044],
  after: [2.0707433465289733, 0.5371686301000613, 0.5312315237008817, 0.7438638024108116],
  layer: [1.252666259565092, 1.316893595519893, 1.033299921213666, 1.1959482511088535],
};

const [rows, n, classes] = [6, 5, 3];
const room = (count: number) => new Float64Array(count) as unknown as Matrix;
const waves = (count: number, step: number, shift: number, size = 1) =>
  room(count).map((_, k) => size * Math.sin(step * k + shift));

test.each(Object.entries(known))('normalised %s, a network learns what PyTorch learns', (norm, losses) => {
  const settings: NetSettings = {
    parameters: { omega: 0, tau: 1, lambda: 1, alpha: 1, activation: 'tanh' },
    ...{ norm: norm as Norm, depth: 2, width: n, classes, batch: rows, seed: 1 },
  };
  const all = room(sizeOf(settings));
  const { layers, readout } = partsOf(settings, all);
  for (const [index, { weights, biases, scale, variance }] of layers.entries()) {
    weights.set(waves(n * n, 1.3, 0.2 + index));
    biases.set(waves(n, 2.1, 0.4 + index, 0.1));
    scale.fill(1);
    variance.fill(1);
  }
  readout.set(waves(classes * n, 0.7, 0.1));
  const net = trainer(settings, all, room, plainProducts());
  const labels = [0, 1, 2, 2, 1, 0];
  const found: number[] = [];
  for (let step = 0; step < 3; step++) {
    found.push(net.learn(waves(rows * n, 1.7, 0.3 + 0.5 * step), labels, rows).loss);
    net.step(0.5);
  }
  found.push(net.judge(waves(rows * n, 1.7, 0.3), labels, rows).loss);
  // Both in double precision: what is left is rounding, which a step of 0.5 makes no more of than a digit.
  for (const [k, loss] of losses.entries()) expect(Math.abs(found[k]! - loss), `loss ${k}`).toBeLessThan(1e-12);
});
