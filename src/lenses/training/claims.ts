import { middle } from '../../export/tables/networks/trainingTables';
import { type Content, shownTable, type Table } from '../../export/tables/Table';
import { figure } from '../../export/tables/Text';
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

const [{ depths }, noisy] = trainingModeTable;

/** What is compared at each depth, and how it is written. */
interface Measure {
  readonly words: string;
  /** Seed by seed the one in the middle, the least and the greatest. */
  readonly of: (figure: PageFigure) => Spread;
  readonly digits: number;
  /** Whether the lesser is the better. */
  readonly lower: boolean;
}

interface Spread {
  readonly middle: number;
  readonly least: number;
  readonly greatest: number;
}

const end = (numbers: readonly number[]) => numbers.at(-1) ?? Number.NaN;

const lastLoss: Measure = {
  ...{ words: 'loss', digits: 3, lower: true },
  of: ({ losses, low, high }) => ({ middle: end(losses), least: end(low), greatest: end(high) }),
};
const share = (words: string, of: 'rises' | 'right'): Measure => ({
  ...{ words, digits: 3, lower: of === 'rises' },
  of: ({ [of]: shares }) => ({
    middle: 100 * middle(shares),
    least: 100 * Math.min(...shares),
    greatest: 100 * Math.max(...shares),
  }),
});
const rises = share('rises, %', 'rises');
const right = share('unseen right, %', 'right');

/** By claim: what is measured, whether it holds where the first kind is the better or the worse, and of what it is. */
const rules: Readonly<
  Record<TrainingClaim, { readonly by: Measure; readonly where: 'better' | 'worse'; readonly says: string }>
> = {
  below: {
    ...{ by: lastLoss, where: 'better' },
    says: 'The loss after the last epoch, of all seeds the one in the middle.',
  },
  relu: {
    ...{ by: lastLoss, where: 'better' },
    says: 'Plain ReLU with He’s weights, without any normalisation, is the line to beat.',
  },
  noise: {
    ...{ by: rises, where: 'worse' },
    says: 'In how many of the epochs the loss is above that of the epoch before.',
  },
  unseen: {
    ...{ by: right, where: 'better' },
    says: 'The 325 images that are never learnt from; on the picture the loss of these.',
  },
  dropout: {
    ...{ by: lastLoss, where: 'worse' },
    says: 'At a rate of 0.1 in every layer; the loss is that of learning, with units dropped.',
  },
};

/** Holds a claim against the page's own runs. */
export function judged(id: TrainingClaim): Judged {
  const { kinds } = trainingClaimTable.find((row) => row.id === id)!;
  const { by, where, says } = rules[id];
  const mode = id === 'noise' ? 'noise' : 'usual';
  const unknown = { middle: Number.NaN, least: Number.NaN, greatest: Number.NaN };
  const numbersOf = (mode: string) =>
    depths.map((depth) =>
      kinds.map((kind) => {
        const found = figureOf(mode, kind, depth);
        return found ? by.of(found) : unknown;
      }),
    );
  const numbers = numbersOf(mode);
  // What is said of ReLU turns with how long is learnt.
  const longer = id === 'relu' ? numbersOf('noise') : undefined;
  const short = (kind: string) => trainingKind(kind).short;
  const table = tableOf(
    `Page’s own runs: ${by.words}`,
    [
      ...kinds.map((kind) => ({ name: kind, heading: short(kind) })),
      ...(longer ? kinds.map((kind) => ({ name: `${kind}_noise`, heading: `${short(kind)}, noise mode` })) : []),
    ],
    numbers.map((row, k) => [...row, ...(longer?.[k] ?? [])].map((each) => each.middle)),
    by.digits,
  );
  if (id === 'noise') {
    const of = numbers.map((row) => row[1]!.middle);
    const grows = of.every((each, k) => k === 0 || each > of[k - 1]!);
    return {
      ...{ holds: grows ? depths : [], fails: grows ? [] : depths, table, says },
      verdict: `${grows ? 'Holds here' : 'Does not hold here'}: with ${depths.join(', ')} layers the loss of batch norm rises in ${of
        .map((each) => Math.round(each))
        .join(', ')} % of the epochs.`,
    };
  }
  const sorted = (numbers: readonly (readonly Spread[])[]) => {
    const sides = numbers.map((row) => sideOf(row, by.lower));
    return {
      holds: depths.filter((_, k) => sides[k] === where),
      fails: depths.filter((_, k) => sides[k] !== where && sides[k] !== 'open'),
      open: depths.filter((_, k) => sides[k] === 'open'),
    };
  };
  const found = sorted(numbers);
  const { learnRate, epochs } = noisy;
  const also = longer
    ? ` At rate ${learnRate} over ${epochs} epochs, the noise mode, it ${partsOf(sorted(longer))}.`
    : '';
  return { holds: found.holds, fails: found.fails, table, says, verdict: `${verdict(found)}${also}` };
}

/** Whether every seed of the first is better than every seed of all others, or worse than every seed of one of them. */
function sideOf([first, ...others]: readonly Spread[], lower: boolean): 'better' | 'worse' | 'open' {
  const beats = (one: Spread, other: Spread) => (lower ? one.greatest < other.least : one.least > other.greatest);
  if (!first) return 'open';
  if (others.every((other) => beats(first, other))) return 'better';
  return others.some((other) => beats(other, first)) ? 'worse' : 'open';
}

/** Depths at which a claim holds for every seed, for none, and at which the seeds overlap. */
type Sorted = Readonly<Record<'holds' | 'fails' | 'open', readonly string[]>>;

function verdict(found: Sorted): string {
  if (found.holds.length === depths.length) return 'Holds here at every depth, for every seed.';
  if (found.fails.length === depths.length) return 'Does not hold here, at no depth and for no seed.';
  return `Not as it stands: it ${partsOf(found)}.`;
}

function partsOf({ holds, fails, open }: Sorted): string {
  const list = (depths: readonly string[]) => `${depths.join(' and ')} layers`;
  const parts = [
    holds.length > 0 && `holds with ${list(holds)} for every seed`,
    fails.length > 0 && `does not with ${list(fails)}, for no seed`,
    open.length > 0 && `with ${list(open)} the seeds overlap, and nothing can be said`,
  ].filter(Boolean);
  return parts.join('; ');
}

function tableOf(
  words: string,
  columns: readonly { readonly name: string; readonly heading: string }[],
  numbers: readonly (readonly number[])[],
  digits: number,
): Table {
  return shownTable(
    words,
    [
      { name: 'layers', heading: 'layers', head: true, counts: true },
      ...columns.map((column) => ({ ...column, right: true as const })),
    ],
    depths.map((depth, k): readonly Content[] => [
      Number(depth),
      ...numbers[k]!.map((number) => figure(number, { digits })),
    ]),
  );
}
