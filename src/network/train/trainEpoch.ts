import type { Matrix } from '../matrix/Matrix';
import { fraction, generator } from '../random/generator';
import { pooled } from '../run/pooled';
import { streams } from '../settings';
import { unitSums } from '../weights/layerWeights';
import { begin, partsOf, sizeOf } from './layout';
import type { NetSettings } from './NetSettings';
import { type EpochRecord, hopeless, type TrainData, type TrainState } from './TrainState';
import { type Trainer, trainer } from './trainer';

/** An epoch's end: how far the network has come, and what was measured there. */
export interface Trained {
  readonly state: TrainState;
  readonly record: EpochRecord;
}

/** Images, of those that are learnt from, over which layers have their mean and variance, at most. */
const shown = 256;

/** The network before it learns; its gradients are those of the first batch. Yields now and then. */
export function* beginTraining(settings: NetSettings, data: TrainData): Generator<number, Trained> {
  const all = new Float32Array(sizeOf(settings));
  begin(settings, all);
  yield 0.1;
  // What the running statistics learn of the first batch is forgotten again.
  const net = trainer(settings, all.slice());
  const batch = batches(settings, data, 1).next().value!;
  net.learn(batch.images, batch.labels, settings.batch, drawing(settings, 0, 0));
  yield 0.6;
  const state = { epoch: 0, time: 0, all };
  return { state, record: measured(settings, data, state, net.gradient, { rate: 0, loss: Number.NaN }) };
}

/**
 * One more epoch: every image that is learnt from comes once, in an order drawn anew, in whole batches (what is left over
 * waits), at one rate. Yields the part done after every step.
 * @param from is left as it is; one that has diverged comes back as it was
 */
export function* trainEpoch(
  settings: NetSettings,
  data: TrainData,
  from: TrainState,
  rate: number,
): Generator<number, Trained> {
  const all = from.all.slice();
  const net = trainer(settings, all);
  const epoch = from.epoch + 1;
  const steps = Math.floor(data.learnt / settings.batch);
  let sum = 0;
  let done = 0;
  let diverged = from.diverged;
  for (const { images, labels } of batches(settings, data, epoch)) {
    if (diverged !== undefined) break;
    const { loss } = net.learn(images, labels, settings.batch, drawing(settings, epoch, done));
    if (!(loss < hopeless)) {
      diverged = from.epoch * steps + done + 1;
      break;
    }
    sum += loss;
    net.step(rate);
    done += 1;
    yield done / steps;
  }
  const time = from.time + rate * done;
  const state = { epoch, time, all, ...(diverged !== undefined && { diverged }) };
  const loss = diverged === undefined ? sum / steps : Number.NaN;
  return { state, record: measured(settings, data, state, net.gradient, { rate, loss }) };
}

/** The images of an epoch batch by batch; the same for all networks of a seed. */
function* batches({ seed, batch, width: n }: NetSettings, { images, labels, learnt }: TrainData, epoch: number) {
  const order = Uint32Array.from({ length: learnt }, (_, k) => k);
  const draw = generator(seed, streams.order, epoch);
  for (let left = learnt; left > 1; left--) {
    const other = Math.floor(fraction(draw) * left);
    [order[left - 1], order[other]] = [order[other]!, order[left - 1]!];
  }
  const room = new Float32Array(batch * n);
  const own = new Uint8Array(batch);
  for (let from = 0; from + batch <= learnt; from += batch) {
    for (let row = 0; row < batch; row++) {
      const image = order[from + row]!;
      room.set(images.subarray(image * n, (image + 1) * n), row * n);
      own[row] = labels[image]!;
    }
    yield { images: room, labels: own };
  }
}

/** What draws the dropped units of a step; it draws nothing where nothing is dropped. */
function drawing({ seed, parameters }: NetSettings, epoch: number, step: number) {
  return parameters.dropout === undefined ? undefined : generator(seed, streams.dropout, epoch, step);
}

function measured(
  settings: NetSettings,
  { images, labels, learnt }: TrainData,
  { all, epoch, time }: TrainState,
  gradient: Trainer['gradient'],
  { rate, loss }: Pick<EpochRecord, 'rate' | 'loss'>,
): EpochRecord {
  const { depth, width: n } = settings;
  const [mu, nu] = [new Float32Array(depth + 1), new Float32Array(depth + 1)];
  const others = labels.length - learnt;
  const net = trainer(settings, all);
  const judged = net.judge(images.subarray(learnt * n), labels.subarray(learnt), others);
  const seen = Math.min(shown, learnt);
  net.judge(images, labels, seen, (after, layer) => {
    const found = pooled(after, seen, n);
    mu[layer] = found.mu;
    nu[layer] = found.nu;
  });
  const sums = new Float32Array(2 * n * depth);
  const gradients = new Float32Array(depth);
  const back = partsOf(settings, gradient).layers;
  for (const [index, { weights }] of partsOf(settings, all).layers.entries()) {
    sums.set(unitSums(weights, n), 2 * n * index);
    gradients[index] = lengthOf(back[index]!.weights);
  }
  return {
    ...{ epoch, rate, time, loss, mu, nu, gradients, sums },
    heldOut: { loss: judged.loss, right: judged.right / others },
  };
}

function lengthOf(numbers: Matrix): number {
  let sum = 0;
  for (const number of numbers) sum += number * number;
  return Math.sqrt(sum);
}
