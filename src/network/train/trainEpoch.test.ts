import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../../math';
import { packed } from '../digits/packed';
import { standardised, unpackDigits } from '../digits/unpackDigits';
import { layerWeights, unitSums } from '../weights/layerWeights';
import { partsOf } from './layout';
import type { NetSettings } from './NetSettings';
import type { TrainData } from './TrainState';
import { beginTraining, type Trained, trainEpoch } from './trainEpoch';

const digits = unpackDigits(packed);
const data: TrainData = { images: standardised(digits), labels: digits.labels, learnt: 1472 };
const some: TrainData = {
  ...data,
  images: data.images.subarray(0, 400 * 64),
  labels: data.labels.slice(0, 400),
  learnt: 320,
};

const selu: NetSettings = {
  parameters: { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 },
  ...{ norm: 'none', depth: 8, width: 64, classes: 10, batch: 64, seed: 1 },
};
const normed: NetSettings = {
  ...selu,
  parameters: { omega: 0, tau: 2, lambda: 1, alpha: 1, activation: 'relu' },
  norm: 'after',
};

function ended(steps: Generator<number, Trained>): Trained {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What an epoch after the other measures, from the beginning on. */
function trained(net: NetSettings, from: TrainData, rates: readonly number[]): Trained[] {
  const all = [ended(beginTraining(net, from))];
  for (const rate of rates) all.push(ended(trainEpoch(net, from, all.at(-1)!.state, rate)));
  return all;
}

test('115 steps of SELU lower the loss as they did when this was written', () => {
  const found = trained(selu, data, Array(5).fill(0.02));
  // Of this program: they tell a change, and the browser is held to them (e2e/lenses/training.spec.ts).
  const known = [1.214433, 0.443245, 0.267983, 0.185878, 0.140769];
  for (const [index, loss] of known.entries()) expect(found[index + 1]!.record.loss).toBeCloseTo(loss, 4);
  const { record, state } = found.at(-1)!;
  expect(record.time).toBeCloseTo(115 * 0.02, 12);
  expect(record.heldOut.right).toBeGreaterThan(0.8);
  expect(record.loss).toBeLessThan(record.heldOut.loss);
  expect(state.epoch).toBe(5);
});

test('the same seed learns the same to the last bit, and another seed does not', () => {
  const rates = [0.05, 0.02];
  const [one, again, other] = [normed, normed, { ...normed, seed: 2 }].map((net) =>
    trained({ ...net, depth: 3 }, some, rates),
  );
  expect(again).toEqual(one);
  expect(other!.at(-1)!.record.loss).not.toBe(one!.at(-1)!.record.loss);
});

test('an epoch shows every image that is learnt from once: without learning, its loss is the mean over them', () => {
  const shallow = { ...selu, depth: 2 };
  const [start, first, second] = trained(shallow, some, [0, 0]);
  expect(second!.record.loss).toBeCloseTo(first!.record.loss, 6);
  expect(second!.state.all).toEqual(start!.state.all);
  // The learnt images in the place of those held out are judged by the same loss.
  const own = {
    ...some,
    images: new Float32Array([...some.images.subarray(0, 320 * 64), ...some.images.subarray(0, 320 * 64)]),
    labels: Uint8Array.from([...some.labels.subarray(0, 320), ...some.labels.subarray(0, 320)]),
  };
  expect(ended(beginTraining(shallow, own)).record.heldOut.loss).toBeCloseTo(first!.record.loss, 5);
});

test('a network begins with the weights of the Network lens, of the variance that its kind asks for', () => {
  const { state, record } = ended(beginTraining(normed, some));
  const weights = new Float32Array(64 * 64);
  const law = { width: 64, seed: 1, law: 'normal', centred: false, drift: 0, parameters: normed.parameters } as const;
  for (const _ of layerWeights(law, 3, weights));
  expect(partsOf(normed, state.all).layers[2]!.weights).toEqual(weights);
  expect(record.sums.subarray(2 * 128, 3 * 128)).toEqual(unitSums(weights, 64));
  const taus = record.sums.filter((_, k) => k % 2 === 1);
  // The mean of 512 units' τ, each of deviation 2·√(2/64).
  expect(taus.reduce((sum, tau) => sum + tau, 0) / 512).toBeCloseTo(2, 1);
  expect(record.gradients.every((length) => length > 0)).toBe(true);
});

test('a rate that is too large ends in divergence, which is said and changes nothing any more', () => {
  const [, , last] = trained({ ...selu, depth: 4 }, some, [40, 40]);
  expect(last!.state.diverged).toBeGreaterThan(1);
  expect(last!.record.loss).toBeNaN();
  const after = ended(trainEpoch({ ...selu, depth: 4 }, some, last!.state, 0.02));
  expect(after.state.diverged).toBe(last!.state.diverged);
  expect(after.state.all).toEqual(last!.state.all);
});

test('alpha dropout drops while it learns, and not where it is judged', () => {
  const dropped: NetSettings = { ...selu, depth: 2, parameters: { ...selu.parameters, dropout: 'alpha', rate: 0.2 } };
  const [start, plain] = [dropped, { ...selu, depth: 2 }].map((net) => ended(beginTraining(net, some)));
  expect(start!.record.heldOut).toEqual(plain!.record.heldOut);
  const [first, second] = [dropped, { ...selu, depth: 2 }].map((net) => trained(net, some, [0]).at(-1)!);
  expect(first!.record.loss).not.toBeCloseTo(second!.record.loss, 3);
});
