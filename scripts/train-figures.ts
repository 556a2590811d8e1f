// node scripts/run.mjs scripts/train-figures.ts KEPT [--seconds N]: trains the networks that the Training lens has figures
// of, five seeds each, and keeps every one in the file KEPT (JSON), where it goes on when it is run again; once all are
// there, writes src/lenses/training/figures.ts. About an hour of one core.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { beginTraining, type TrainData, type Trained, trainEpoch } from '../src/network';
import { packed } from '../src/network/digits/packed';
import { standardised, unpackDigits } from '../src/network/digits/unpackDigits';
import { defaultState } from '../src/state/defaultState';
import { trainingModeTable } from '../src/state/tables/trainingTable';
import { trainingOf } from '../src/state/trainingOf';
import { learntImages } from '../src/worker/training/trainJob';

/** What is trained: in the usual mode the kinds that what is said of Figure 1 is about, in the other those with noise. */
const wanted = [
  { mode: 'usual', kinds: ['selu', 'bn', 'relu', 'dropout'] },
  { mode: 'noise', kinds: ['selu', 'bn'] },
] as const;
const seeds = 5;

/** What is kept of a network: after each epoch its loss, that of the images held out, and the share told right. */
interface Kept {
  readonly losses: (number | null)[];
  readonly heldOut: number[];
  readonly right: number[];
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { seconds: { type: 'string' } } });
const [file = 'figures.json'] = positionals;
const until = performance.now() + 1000 * Number(values.seconds ?? Infinity);
const kept: Record<string, Kept> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
const read = unpackDigits(packed);
const data: TrainData = { images: standardised(read), labels: read.labels, learnt: learntImages };

function ended(steps: Generator<number, Trained>): Trained {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function trained(net: Parameters<typeof beginTraining>[0], rate: number, epochs: number): Kept {
  const found: Kept = { losses: [], heldOut: [], right: [] };
  let { state } = ended(beginTraining(net, data));
  for (let epoch = 0; epoch < epochs && state.diverged === undefined; epoch++) {
    const next = ended(trainEpoch(net, data, state, rate));
    state = next.state;
    const { loss, heldOut } = next.record;
    found.losses.push(Number.isFinite(loss) ? loss : null);
    found.heldOut.push(heldOut.loss);
    found.right.push(heldOut.right);
  }
  return found;
}

const list = wanted.flatMap(({ mode, kinds }) => {
  const { learnRate, epochs, depths } = trainingModeTable.find(({ id }) => id === mode)!;
  return trainingOf({ ...defaultState, kinds, depths, seeds, seed: 1 }).map((each) => ({
    ...each,
    key: `${mode} ${each.kind} ${each.depth} ${each.net.seed}`,
    ...{ learnRate, epochs },
  }));
});

for (const { key, net, learnRate, epochs } of list) {
  if (kept[key]) continue;
  if (performance.now() > until) break;
  const begin = performance.now();
  kept[key] = trained(net, learnRate, epochs);
  writeFileSync(file, JSON.stringify(kept));
  console.log(`${key}: ${kept[key]!.losses.at(-1)} in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
}
const left = list.filter(({ key }) => !kept[key]).length;
console.log(`${left} left`);
