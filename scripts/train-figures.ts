// node scripts/run.mjs scripts/train-figures.ts KEPT [--seconds N]: trains the networks that the Training lens has figures
// of, five seeds each, and keeps every one in the file KEPT (JSON), where it goes on when it is run again; once all are
// there, or with --now as far as they are, writes src/lenses/training/pageFigures.ts. About an hour of one core.
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
  { mode: 'noise', kinds: ['selu', 'bn', 'relu'] },
] as const;
const seeds = 5;

/** What is kept of a network: after each epoch its loss, that of the images held out, and the share told right. */
interface Kept {
  readonly losses: (number | null)[];
  readonly heldOut: number[];
  readonly right: number[];
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string' }, now: { type: 'boolean' } },
});
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
    mode,
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
if (left === 0 || values.now) writeFileSync('src/lenses/training/pageFigures.ts', figures());

/** Three digits; nothing for what is no number. */
function few(value: number | null | undefined): string {
  return typeof value === 'number' && Number.isFinite(value) ? String(Number(value.toPrecision(3))) : '';
}

function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}

/** Two digits, no nearer to the middle. */
function outward(value: number, round: (value: number) => number): number {
  const step = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Number((round(value / step) * step).toPrecision(2));
}

/** Epoch by epoch one number made of those of all seeds. */
function byEpoch(rows: readonly (readonly (number | null)[])[], make: (values: readonly number[]) => number): string {
  const epochs = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: epochs }, (_, k) => {
    const values = rows.map((row) => row[k]).filter((value) => typeof value === 'number');
    return values.length > 0 ? few(make(values)) : '';
  }).join(' ');
}

function figures(): string {
  const rows = [...new Set(list.map(({ mode, kind, depth }) => `${mode} ${kind} ${depth}`))].flatMap((name) => {
    const runs = list
      .filter(({ mode, kind, depth }) => `${mode} ${kind} ${depth}` === name)
      .flatMap(({ key }) => kept[key] ?? []);
    if (runs.length === 0) return [];
    const losses = runs.map((run) => run.losses);
    const rises = runs.map(({ losses: all }) => {
      const pairs = all.slice(1).map((loss, k) => Number(loss! > all[k]!));
      return pairs.reduce((sum, each) => sum + each, 0) / pairs.length;
    });
    const whole = name.startsWith('usual');
    const last = (row: readonly (number | null)[]) => row.slice(-1);
    const shown = whole ? losses : losses.map(last);
    return [
      [
        name,
        runs.length,
        byEpoch(shown, middleOf),
        byEpoch(shown, (values) => outward(Math.min(...values), Math.floor)),
        byEpoch(shown, (values) => outward(Math.max(...values), Math.ceil)),
        byEpoch(whole ? runs.map((run) => run.heldOut) : runs.map((run) => last(run.heldOut)), middleOf),
        rises.map(few).join(' '),
        runs.map((run) => few(run.right.at(-1))).join(' '),
      ].join('|'),
    ];
  });
  return `/**
 * What networks came to when the page's own trainer trained them, seeds 1 to 5 (\`scripts/train-figures.ts\`, which also says
 * at what rates): a row for each mode, kind and depth with the number of seeds; epoch by epoch the middle, the least and the
 * greatest training loss and the middle loss of the unseen images (of the noise mode after the last epoch only); of every
 * seed the share of epochs in which the loss rose, and the share of unseen images told right at the end. Three digits, of the
 * least and greatest two.
 */
export const pageFigures = \`
${rows.join('\n')}
\`;
`;
}
