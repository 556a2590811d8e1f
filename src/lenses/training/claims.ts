import { type Content, shownTable, type Table } from '../../export/tables/Table';
import { figure } from '../../export/tables/Text';
import { middle } from '../../export/tables/trainingTables';
import {
  type TrainingClaim,
  trainingClaimTable,
  trainingKind,
  trainingModeTable,
} from '../../state/tables/trainingTable';
import { figureOf, type PageFigure } from './readFigures';

/** What the page's own runs say of a claim. */
export interface Judged {
  /** Depths at which it holds and does not; both are empty where it is about all of them together. */
  readonly holds: readonly string[];
  readonly fails: readonly string[];
  readonly verdict: string;
  /** What was measured. */
  readonly says: string;
  readonly table: Table;
}

const [{ depths }] = trainingModeTable;

/** What is compared at each depth, and how it is written. */
interface Measure {
  readonly words: string;
  readonly of: (figure: PageFigure) => number;
  readonly digits: number;
}

const lastLoss: Measure = { words: 'loss', of: ({ losses }) => losses.at(-1) ?? Number.NaN, digits: 3 };
const share = (words: string, of: 'rises' | 'right'): Measure => ({
  words,
  of: (each) => 100 * middle(each[of]),
  digits: 3,
});
const rises = share('rises, %', 'rises');
const right = share('unseen right, %', 'right');

/** By claim: what is measured, and whether it holds with the numbers of its kinds, in their order. */
const rules: Readonly<
  Record<
    TrainingClaim,
    { readonly by: Measure; readonly holds: (...numbers: number[]) => boolean; readonly says: string }
  >
> = {
  below: {
    by: lastLoss,
    holds: (selu = Number.NaN, bn = Number.NaN) => selu < bn,
    says: 'The loss after the last epoch, of all seeds the one in the middle.',
  },
  relu: {
    by: lastLoss,
    holds: (selu = Number.NaN, relu = Number.NaN) => selu < relu,
    says: 'Plain ReLU with He’s weights, without any normalisation, is the line to beat.',
  },
  noise: {
    by: rises,
    holds: () => false,
    says: 'In how many of the epochs the loss is above that of the epoch before.',
  },
  unseen: {
    by: right,
    holds: (selu = Number.NaN, ...others) => others.every((other) => selu > other),
    says: 'The 325 images that are never learnt from; on the picture the loss of these.',
  },
  dropout: {
    by: lastLoss,
    holds: (selu = Number.NaN, dropped = Number.NaN) => dropped <= selu,
    says: 'At a rate of 0.1 in every layer; the loss is that of learning, with units dropped.',
  },
};

/** Holds a claim against the page's own runs. */
export function judged(id: TrainingClaim): Judged {
  const { kinds } = trainingClaimTable.find((row) => row.id === id)!;
  const { by, holds: rule, says } = rules[id];
  const mode = id === 'noise' ? 'noise' : 'usual';
  const numbers = depths.map((depth) =>
    kinds.map((kind) => {
      const found = figureOf(mode, kind, depth);
      return found ? by.of(found) : Number.NaN;
    }),
  );
  const table = tableOf(`Page’s own runs: ${by.words}`, kinds, numbers, by.digits);
  if (id === 'noise') {
    const of = numbers.map((row) => row[1]!);
    const grows = of.every((each, k) => k === 0 || each > of[k - 1]!);
    return {
      ...{ holds: grows ? depths : [], fails: grows ? [] : depths, table },
      verdict: `${grows ? 'Holds here' : 'Does not hold here'}: with ${depths.join(', ')} layers the loss of batch norm rises in ${of
        .map((each) => Math.round(each))
        .join(', ')} % of the epochs.`,
      says,
    };
  }
  const holds = depths.filter((_, k) => rule(...numbers[k]!));
  const fails = depths.filter((_, k) => !rule(...numbers[k]!));
  return { holds, fails, table, says, verdict: verdict(holds, fails) };
}

function verdict(holds: readonly string[], fails: readonly string[]): string {
  if (fails.length === 0) return 'Holds here at every depth.';
  if (holds.length === 0) return 'Does not hold here, at no depth.';
  return `Does not hold here: it does with ${holds.join(' and ')} layers, not with ${fails.join(' and ')}.`;
}

function tableOf(
  words: string,
  kinds: readonly string[],
  numbers: readonly (readonly number[])[],
  digits: number,
): Table {
  return shownTable(
    words,
    [
      { name: 'layers', heading: 'layers', head: true, counts: true },
      ...kinds.map((kind) => ({ name: kind, heading: trainingKind(kind).short, right: true as const })),
    ],
    depths.map((depth, k): readonly Content[] => [
      Number(depth),
      ...numbers[k]!.map((number) => figure(number, { digits })),
    ]),
  );
}
