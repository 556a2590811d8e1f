import { beginTraining, type TrainData, trainEpoch } from '../../network';
import { standardised, unpackDigits } from '../../network/digits/unpackDigits';
import type { Step } from '../messages';
import type { NoNetwork, TrainRequest, TrainResult } from './trainMessages';

/** Images that are learnt from: 23 batches of 64; the other 325 are held out. */
export const learntImages = 1472;

let unpacked: { readonly digits: string; readonly data: TrainData } | undefined;

/** The images, unpacked once. */
function dataOf(digits: string): TrainData {
  if (unpacked?.digits !== digits) {
    const read = unpackDigits(digits);
    unpacked = { digits, data: { images: standardised(read), labels: read.labels, learnt: learntImages } };
  }
  return unpacked.data;
}

/** Trains a network for one epoch, or makes it. */
export function* trainJob({
  net,
  digits,
  from,
  rate,
}: TrainRequest): Generator<Step<'train'>, TrainResult | NoNetwork> {
  const begin = performance.now();
  const data = dataOf(digits);
  yield {};
  try {
    const steps = from ? trainEpoch(net, data, from, rate) : beginTraining(net, data);
    for (;;) {
      const step = steps.next();
      if (step.done) return { ...step.value, elapsed: performance.now() - begin };
      yield { done: step.value };
    }
  } catch (error) {
    if (error instanceof RangeError) return { problem: error.message };
    throw error;
  }
}
